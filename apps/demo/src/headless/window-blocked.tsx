import type { ConnectAttempt } from '@plugboard/hooks';

/** The browser let no window open: a real link does, and this tab always can. */
export function WindowBlocked({ attempt }: { attempt: Extract<ConnectAttempt, { phase: 'blocked' }> }) {
  const { redirectUrl, linkOpened, continueHere, cancel } = attempt;
  return (
    <>
      <output>Your browser blocked the window.</output>
      <a href={redirectUrl} target="_blank" rel="noopener noreferrer" onClick={linkOpened}>
        Open sign-in
      </a>{' '}
      <button type="button" onClick={continueHere}>
        Continue in this tab
      </button>{' '}
      <button type="button" onClick={() => void cancel()}>
        Cancel
      </button>
    </>
  );
}
