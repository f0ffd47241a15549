'use client';

import type { Connection } from '@plugboard/protocol';
import { useCallback } from 'react';
import { useChangeConnection } from './use-change-connection.ts';
import type { ActionState } from './use-connect-mutation.ts';

/** Choosing a connection, and how it goes. */
export interface UseSelectConnectionResult extends ActionState {
  /** Makes this connection the one that runs, of several for its toolkit. */
  select: (connection: Pick<Connection, 'id' | 'toolkit'>) => Promise<Connection>;
}

/**
 * Chooses which of several connections of a toolkit runs. Offer it where the toolkit says `canSelect`.
 *
 * @example
 * const { select } = useSelectConnection();
 */
export function useSelectConnection(): UseSelectConnectionResult {
  const { change, ...state } = useChangeConnection();
  const select: UseSelectConnectionResult['select'] = useCallback(
    ({ id, toolkit }) =>
      change({
        send: (client) => client.selectConnection(toolkit, id),
        show: (known) => (known.toolkit === toolkit ? { ...known, isSelected: known.id === id } : known),
      }),
    [change],
  );
  return { ...state, select };
}
