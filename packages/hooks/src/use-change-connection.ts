'use client';

import type { Connection, ConnectError } from '@plugboard/protocol';
import { changeCachedConnections } from './cached-connections.ts';
import type { ConnectClient } from './client.ts';
import { useConnectContext } from './connect-provider.tsx';
import { cancelConnections } from './refresh-connections.ts';
import { useConnectMutation } from './use-connect-mutation.ts';

/** One change: how the server is told, and what to show of each connection until it has answered. */
export interface Change {
  send: (client: ConnectClient) => Promise<Connection>;
  show: (known: Connection) => Connection;
}

/** A change under way. */
export interface UseChangeResult {
  isPending: boolean;
  /** Why the last one was taken back. It rejects with the same; a click may ignore that. */
  error: ConnectError | null;
  reset: () => void;
}

// Of this load of the page: what a host has kept of an earlier one must not hold up the line.
const line = `plugboard ${Math.random()}`;

/** The key of every change, sent or in line. */
export const changeKey: readonly [string] = [line];

/**
 * Changes a connection: shown at once, taken back if the server will not have it. Changes are sent one after the other,
 * as they were asked for: what is paused and at once resumed must not end as paused.
 *
 * The caches hold what the server has said and nothing else; `usePendingChanges` lays the rest over it.
 */
export function useChangeConnection(): UseChangeResult & { change: (change: Change) => Promise<Connection> } {
  const { client, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation<Connection, Change>({
    mutationKey: changeKey,
    scope: { id: line },
    mutationFn: ({ send }) => send(client),
    onSuccess: async (connection, { show }) => {
      // A read under way would bring back what was.
      await cancelConnections(queryClient);
      changeCachedConnections(queryClient, connection.toolkit, (connections) =>
        connections.map((known) => (known.id === connection.id ? connection : show(known))),
      );
    },
  });
  return { ...state, change: run };
}
