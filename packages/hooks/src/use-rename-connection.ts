'use client';

import type { Connection } from '@plugboard/protocol';
import { useCallback } from 'react';
import { useChangeConnection } from './use-change-connection.ts';
import type { ActionState } from './use-connect-mutation.ts';

/** Renaming a connection, and how it goes. */
export interface UseRenameConnectionResult extends ActionState {
  /** Gives the connection a name, unique per user and toolkit; `null` takes it away. */
  rename: (connection: Pick<Connection, 'id'>, alias: string | null) => Promise<Connection>;
}

/**
 * Renames a connection. Shown at once, and taken back if the name is taken (`alias_taken`).
 *
 * @example
 * const { rename, error } = useRenameConnection();
 * await rename(connection, 'Work');
 */
export function useRenameConnection(): UseRenameConnectionResult {
  const { change, ...state } = useChangeConnection();
  const rename: UseRenameConnectionResult['rename'] = useCallback(
    ({ id }, alias) =>
      change({
        send: (client) => client.updateConnection(id, { alias }),
        show: (known) => (known.id === id ? { ...known, alias } : known),
      }),
    [change],
  );
  return { ...state, rename };
}
