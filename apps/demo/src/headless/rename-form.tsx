import { useRenameConnection, type Connection } from '@plugboard/hooks';
import type { FormEvent } from 'react';
import { Problem } from './problem.tsx';
import { readFields } from './read-fields.ts';

/** Gives an account a name, or takes it away: `useRenameConnection`. */
export function RenameForm({ connection }: { connection: Connection }) {
  const { rename, isPending, error } = useRenameConnection();
  const give = (alias: string | null) => {
    // What went wrong is in `error`.
    rename(connection, alias).catch(() => {});
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    give(readFields(event.currentTarget)['alias'] ?? null);
  };
  return (
    <details>
      <summary>Rename</summary>
      <form onSubmit={save}>
        <label>
          New name <input name="alias" key={connection.alias} defaultValue={connection.alias ?? ''} />
        </label>{' '}
        <button type="submit" disabled={isPending}>
          Save
        </button>{' '}
        {connection.alias !== null && (
          <button type="button" disabled={isPending} onClick={() => give(null)}>
            Clear the name
          </button>
        )}
        <Problem error={error} />
      </form>
    </details>
  );
}
