import type { ConnectError } from '@plugboard/hooks';

const known: Partial<Record<ConnectError['code'], string>> = {
  network_error: 'We can’t reach Tidewell. Check your connection.',
  not_your_request: 'Somebody else began this sign-in, so nothing was connected.',
  rate_limited: 'That was a lot at once. Try again in a minute.',
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
