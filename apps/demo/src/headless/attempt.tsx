import type { UseAuthorizeResult } from '@plugboard/hooks';
import { ErrorText } from './error-text.tsx';
import { WindowBlocked } from './window-blocked.tsx';

const endings = {
  denied: 'You chose not to allow access, so nothing was connected.',
  failed: 'It didn’t connect.',
  expired: 'The sign-in link ran out after 10 minutes.',
  cancelled: 'Cancelled. Nothing was connected.',
} as const;

interface AttemptProps {
  name: string;
  flow: UseAuthorizeResult;
  isConnected: boolean;
}

/** The attempt to connect an app, in each of its phases. */
export function Attempt({ name, flow, isConnected }: AttemptProps) {
  const { phase, isWindowClosed, error, authorize, openAgain, cancel } = flow;
  const start = isConnected ? `Add another ${name} account` : `Connect ${name}`;
  switch (phase) {
    case 'idle':
    case 'connected':
      return (
        <button type="button" onClick={() => void authorize()}>
          {start}
        </button>
      );
    case 'opening':
    case 'waiting':
      return (
        <>
          <output>
            {isWindowClosed ? 'Window closed? We are still checking.' : 'Finish in the other window.'}
          </output>
          {error && (
            <p role="alert">
              <ErrorText error={error} />
            </p>
          )}
          {phase === 'waiting' && (
            <button type="button" onClick={() => void openAgain()}>
              Open again
            </button>
          )}{' '}
          <button type="button" onClick={() => void cancel()}>
            Cancel
          </button>
        </>
      );
    case 'confirming':
      return <output>Confirming with {name}.</output>;
    case 'blocked':
      return <WindowBlocked flow={flow} />;
    case 'denied':
    case 'failed':
    case 'expired':
    case 'cancelled':
      return (
        <>
          <p role="alert">{error ? <ErrorText error={error} /> : endings[phase]}</p>
          <button type="button" onClick={() => void authorize()}>
            {phase === 'cancelled' ? start : 'Try again'}
          </button>
        </>
      );
  }
}
