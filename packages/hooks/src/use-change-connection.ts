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

/** One after the other, as they were asked for: what is paused and at once resumed must not end as paused. */
const oneByOne = { mutationKey: ['plugboard'], scope: { id: 'plugboard' } };

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
    ...oneByOne,
    mutationFn: ({ send }) => send(client),
    onMutate: async ({ connection: { toolkit }, show }) => {
      await cancelConnections(queryClient);
      return changeCachedConnections(queryClient, toolkit, (connections) => connections.map(show));
    },
    onError: (_error, _change, takeBack) => takeBack?.(),
    onSuccess: (connection) => {
      keepConnection(queryClient, connection);
    },
  });
  return { ...state, change: run };
}
