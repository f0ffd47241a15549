import { usePauseConnection, type Connection } from '@plugboard/hooks';
import { Problem } from './problem.tsx';

/** Stops the app from using an account for a while, and lets it again: `usePauseConnection`. */
export function PauseButton({ connection }: { connection: Connection }) {
  const { pause, resume, isPending, error } = usePauseConnection();
  const isPaused = connection.status === 'INACTIVE';
  const toggle = isPaused ? resume : pause;
  return (
    <>
      <button
        type="button"
        disabled={isPending}
        // What went wrong is in `error`.
        onClick={() => void toggle(connection).catch(() => {})}
      >
        {isPaused ? 'Resume' : 'Pause'}
      </button>
      <Problem error={error} />
    </>
  );
}
