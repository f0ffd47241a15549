'use client';

import type { Connection } from '@plugboard/protocol';
import { changeCachedConnections } from './cached-connections.ts';
import type { ConnectClient } from './client.ts';
import { useConnectContext } from './connect-provider.tsx';
import { cancelConnections } from './refresh-connections.ts';
import { useConnectMutation, type ActionState } from './use-connect-mutation.ts';

/** One change: how the server is told, and what to show of each connection until it has answered. */
export interface Change {
  send: (client: ConnectClient) => Promise<Connection>;
  show: (known: Connection) => Connection;
}

// Another one for each load of the page: a change that a host has kept from an earlier one must not hold up the queue.
const queue = `plugboard ${Math.random()}`;

/** The key of every change that is sent or in the queue. */
export const changeKey: readonly [string] = [queue];

/**
 * Changes a connection: shown at once, taken back if the server will not have it. Changes are sent one after the other,
 * as they were asked for: what is paused and at once resumed must not end as paused.
 *
 * The caches hold what the server has said and nothing else; `usePendingChanges` lays the rest over it.
 */
export function useChangeConnection(): ActionState & { change: (change: Change) => Promise<Connection> } {
  const { client, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation<Connection, Change>({
    mutationKey: changeKey,
    scope: { id: queue },
    send: ({ send }) => send(client),
    keep: async (connection, { show }) => {
      // A read under way would bring back what was.
      await cancelConnections(queryClient);
      changeCachedConnections(queryClient, (connections) =>
        connections.map((known) => (known.id === connection.id ? connection : show(known))),
      );
    },
  });
  return { ...state, change: run };
}
