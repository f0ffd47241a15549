'use client';

import type { Connection, ConnectError } from '@plugboard/protocol';
import { changeCachedConnections, keepConnection } from './cached-connections.ts';
import type { ConnectClient } from './client.ts';
import { useConnectContext } from './connect-provider.tsx';
import { cancelConnections } from './refresh-connections.ts';
import { useConnectMutation } from './use-connect-mutation.ts';

/** One change of one connection: how the server is told, and what to show until it has answered. */
interface Change {
  connection: Connection;
  send: (client: ConnectClient) => Promise<Connection>;
  /** What to show meanwhile of each connection of that toolkit. */
  show: (known: Connection) => Connection;
}

/** A change under way. */
export interface UseChangeResult {
  isPending: boolean;
  /** Why the last one was taken back. It rejects with the same; a click may ignore that. */
  error: ConnectError | null;
  reset: () => void;
}

/** Changes a connection: shown at once, taken back if the server will not have it. */
export function useChangeConnection(): UseChangeResult & { change: (change: Change) => Promise<Connection> } {
  const { client, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation<Connection, Change, () => void>({
    mutationKey: ['plugboard'],
    mutationFn: ({ send }) => send(client),
    onMutate: async ({ connection: { toolkit }, show }) => {
      await cancelConnections(queryClient);
      const before = new Map<string, Connection>();
      const update = (change: (known: Connection) => Connection): void => {
        changeCachedConnections(queryClient, toolkit, (connections) => connections.map(change));
      };
      update((known) => {
        const shown = show(known);
        if (shown !== known) before.set(known.id, known);
        return shown;
      });
      // Only what was changed: what has come or gone since stays as it is.
      return () => {
        update((known) => before.get(known.id) ?? known);
      };
    },
    onError: (_error, _change, takeBack) => takeBack?.(),
    onSuccess: (connection) => {
      keepConnection(queryClient, connection);
    },
  });
  return { ...state, change: run };
}
