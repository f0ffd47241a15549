import type { ErrorCode } from '@plugboard/hooks';
import type { ReactNode } from 'react';

/** What went wrong, by error code; `errorFallback` for every other. */
export const errorMessages = {
  errors: {
    alias_taken: 'Another account has this name already. Nothing has changed.',
    invalid_request: 'This page was opened without a sign-in that it knows. Nothing has changed.',
    network_error: 'We couldn’t reach the server. Nothing has changed.',
    not_your_request: 'Somebody else finished this sign-in. To keep your account yours, nothing was connected.',
    rate_limited: 'That was a lot in a short time. Wait a moment, then try again.',
    too_many_accounts: 'There are as many accounts here as this app allows. Nothing has changed.',
    unauthenticated: 'You’re signed out here. Sign in, then try again.',
    unknown_toolkit: 'This app doesn’t offer it.',
    upstream_unreachable: 'The service didn’t answer. Nothing has changed.',
  } as Partial<Record<ErrorCode, string>>,
  errorFallback: 'Something went wrong on our side. Nothing has changed.',
  reference: (id: ReactNode): ReactNode => <>Reference {id}</>,
};
