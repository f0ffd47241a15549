'use client';

import type { Connection } from '@plugboard/protocol';
import { useMemo } from 'react';
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
 * Pauses a connection and resumes it, without a new sign-in. A pause is shown at once, and taken back if the server
 * refuses.
 *
 * @example
 * const { pause, resume } = usePauseConnection();
 */
export function usePauseConnection(): UsePauseConnectionResult {
  const { change, ...state } = useChangeConnection();
  const actions = useMemo((): Pick<UsePauseConnectionResult, 'pause' | 'resume'> => {
    const enable = ({ id }: Pick<Connection, 'id'>, enabled: boolean): Promise<Connection> =>
      change({
        send: (client) => client.updateConnection(id, { enabled }),
        // What is paused does not run; another one does, if there is one. That it works again, the server has to say.
        show: (known) => (known.id === id && !enabled ? { ...known, status: 'INACTIVE', isSelected: false } : known),
      });
    return { pause: (connection) => enable(connection, false), resume: (connection) => enable(connection, true) };
  }, [change]);
  return { ...state, ...actions };
}
