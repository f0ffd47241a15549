import { useSelectConnection, type Connection } from '@plugboard/hooks';
import { Problem } from './problem.tsx';

/** Chooses which of several accounts runs: `useSelectConnection`. */
export function SelectButton({ connection }: { connection: Connection }) {
  const { select, isPending, error } = useSelectConnection();
  return (
    <>
      <button
        type="button"
        disabled={isPending}
        // What went wrong is in `error`.
        onClick={() => void select(connection).catch(() => {})}
      >
        Use this one
      </button>
      <Problem error={error} />
    </>
  );
}
