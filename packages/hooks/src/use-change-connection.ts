'use client';

import type { Connection, ConnectError } from '@plugboard/protocol';
import type { QueryClient } from '@tanstack/react-query';
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

// Of this load of the page: what a host has kept of an earlier one must not hold up the line.
const line = `plugboard ${Math.random()}`;
const mutationKey = [line];

/** What the server last said of connections that are shown otherwise, by id. */
const said = new WeakMap<QueryClient, Map<string, Connection>>();

/**
 * Changes a connection: shown at once, taken back if the server will not have it. Changes are sent one after the other,
 * as they were asked for: what is paused and at once resumed must not end as paused.
 */
export function useChangeConnection(): UseChangeResult & { change: (change: Change) => Promise<Connection> } {
  const { client, queryClient } = useConnectContext();
  const update = ({ connection }: Change, next: (known: Connection) => Connection): void => {
    changeCachedConnections(queryClient, connection.toolkit, (connections) => connections.map(next));
  };
  /** Shows the changes that still wait over what the server has just said. */
  const showWaiting = (done: Change): void => {
    const waiting = queryClient.getMutationCache().findAll({ mutationKey, status: 'pending' });
    for (const { state } of waiting) {
      const change = state.variables as Change;
      if (state.context && change !== done) update(change, change.show);
    }
    if (waiting.length < 2) said.delete(queryClient);
  };
  const { run, ...state } = useConnectMutation<Connection, Change, boolean>({
    mutationKey,
    scope: { id: line },
    mutationFn: ({ send }) => send(client),
    onMutate: async (change) => {
      await cancelConnections(queryClient);
      const before = said.get(queryClient) ?? new Map<string, Connection>();
      said.set(queryClient, before);
      update(change, (known) => {
        const shown = change.show(known);
        if (shown !== known && !before.has(known.id)) before.set(known.id, known);
        return shown;
      });
      return true;
    },
    onError: (_error, change) => {
      // Only what was changed: what has come or gone since stays as it is.
      update(change, (known) => said.get(queryClient)?.get(known.id) ?? known);
      showWaiting(change);
    },
    onSuccess: (connection, change) => {
      const before = said.get(queryClient);
      before?.forEach((known, id) => before.set(id, known.toolkit === connection.toolkit ? change.show(known) : known));
      before?.set(connection.id, connection);
      keepConnection(queryClient, connection);
      showWaiting(change);
    },
  });
  return { ...state, change: run };
}
