import type { ConnectAttempt } from '@plugboard/hooks';
import { endings } from './endings.ts';
import { ErrorText } from './error-text.tsx';
import { Problem } from './problem.tsx';
import { WindowBlocked } from './window-blocked.tsx';

interface AttemptProps {
  name: string;
  attempt: ConnectAttempt;
  /** What the button says that starts one. */
  label: string;
  start: () => void;
}

/** An attempt to connect an app, in each of its phases: `phase` of `useAuthorize` and `useReconnect`. */
export function Attempt({ name, attempt, label, start }: AttemptProps) {
  const { phase, isWindowClosed, error, former, openAgain, cancel } = attempt;
  switch (phase) {
    case 'idle':
    case 'connected':
      return (
        <>
          {former === 'kept' && <output>That was another account, so both are kept.</output>}
          <button type="button" onClick={start}>
            {label}
          </button>
        </>
      );
    case 'opening':
    case 'waiting':
      return (
        <>
          <output>
            {isWindowClosed ? 'Window closed? We are still checking.' : 'Finish in the other window.'}
          </output>
          <Problem error={error} />
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
      return <WindowBlocked attempt={attempt} />;
    case 'denied':
    case 'failed':
    case 'expired':
    case 'cancelled':
      return (
        <>
          <p role="alert">{error ? <ErrorText error={error} /> : endings[phase]}</p>
          <button type="button" onClick={start}>
            {phase === 'cancelled' ? label : 'Try again'}
          </button>
        </>
      );
  }
}
