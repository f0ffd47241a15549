'use client';

import type { Connection } from '@plugboard/protocol';
import { useChangeConnection } from './use-change-connection.ts';
import type { ActionState } from './use-connect-mutation.ts';

/** Pausing a connection, and how it goes. */
export interface UsePauseConnectionResult extends ActionState {
  /** Stops the app from using the connection; the provider's access stays. */
  pause: (connection: Pick<Connection, 'id'>) => Promise<Connection>;
  /** Lets the app use it again. */
  resume: (connection: Pick<Connection, 'id'>) => Promise<Connection>;
}

/**
 * Pauses a connection and resumes it, without a new sign-in. Shown at once, and taken back if the server refuses.
 *
 * @example
 * const { pause, resume } = usePauseConnection();
 */
export function usePauseConnection(): UsePauseConnectionResult {
  const { change, ...state } = useChangeConnection();
  const enable = (connection: Pick<Connection, 'id'>, enabled: boolean): Promise<Connection> =>
    change({
      send: (client) => client.updateConnection(connection.id, { enabled }),
      // What is paused does not run; another one does, if there is one.
      show: (known) =>
        known.id === connection.id
          ? { ...known, status: enabled ? 'ACTIVE' : 'INACTIVE', isSelected: enabled && known.isSelected }
          : known,
    });
  return {
    ...state,
    pause: (connection) => enable(connection, false),
    resume: (connection) => enable(connection, true),
  };
}
