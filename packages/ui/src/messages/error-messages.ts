import type { ErrorCode } from '@plugboard/hooks';

/** What went wrong, by error code; `errorFallback` for every other. */
export const errorMessages = {
  errors: {
    alias_taken: 'Another account has this name already.',
    invalid_request: 'That wasn’t accepted. Check it, then try again.',
    network_error: 'We couldn’t reach the server.',
    not_your_request: 'Somebody else finished this sign-in. To keep your account yours, nothing was connected.',
    rate_limited: 'Too many tries. Wait a moment, then try again.',
    too_many_accounts: 'This app allows no more accounts. Disconnect one to add another.',
    unauthenticated: 'You’re signed out here. Sign in, then try again.',
    unknown_toolkit: 'That can’t be connected here.',
    upstream_unreachable: 'The service didn’t answer.',
  } as { [Code in ErrorCode]?: string | undefined },
  errorFallback: 'Something went wrong on our side.',
};
