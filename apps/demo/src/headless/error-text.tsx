import type { ConnectError } from '@plugboard/hooks';

const known: Partial<Record<ConnectError['code'], string>> = {
  alias_taken: 'Another account of this app has that name.',
  invalid_credentials: 'That wasn’t accepted. Look at the fields.',
  invalid_request: 'That can’t be done, or not like this.',
  network_error: 'We can’t reach Tidewell. Check your connection.',
  not_offered: 'Tidewell does not offer that.',
  not_your_request: 'Somebody else began this sign-in, so nothing was connected.',
  rate_limited: 'That was a lot at once. Try again in a minute.',
  request_expired: 'That took too long. Start again.',
  too_many_accounts: 'There are as many accounts of this app as there can be.',
  toolkit_unavailable: 'This app can’t be connected here.',
  unauthenticated: 'You are signed out. Sign in to go on.',
  unknown_toolkit: 'Tidewell does not offer this app.',
};

/** An error in words. `message` is for developers; people get a text chosen by the code. */
export function ErrorText({ error }: { error: ConnectError }) {
  const text = known[error.code] ?? 'That didn’t work, and nothing has changed.';
  return (
    <>
      {text} {error.requestId && <small>(Reference {error.requestId})</small>}
    </>
  );
}
