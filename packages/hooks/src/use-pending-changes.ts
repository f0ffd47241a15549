'use client';

import type { Connection, Toolkit } from '@plugboard/protocol';
import { useMutationState } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConnectContext } from './connect-provider.tsx';
import { changeKey, type Change } from './use-change-connection.ts';

/** Lays the changes that wait for the server's answer over what it has said. */
export interface PendingChanges {
  connections: (known: Connection[]) => Connection[];
  toolkit: <Known extends Toolkit>(known: Known) => Known;
}

/**
 * The changes that wait for the server's answer, for every hook that reads connections; but for the cards of a chat, by which
 * an agent goes on: these wait for the server's word.
 */
export function usePendingChanges(): PendingChanges {
  const { queryClient } = useConnectContext();
  const changes = useMutationState(
    { filters: { mutationKey: changeKey, status: 'pending' }, select: ({ state }) => state.variables as Change },
    queryClient,
  );
  // The same functions while nothing changes, so that a query selects anew only what is new.
  return useMemo(() => {
    const connections = (known: Connection[]): Connection[] =>
      changes.reduce((shown, { show }) => shown.map(show), known);
    // What has no connection stays the same, or a whole catalogue would be drawn anew for one of them.
    return {
      connections,
      toolkit: (known) =>
        changes[0] && known.connections[0] ? { ...known, connections: connections(known.connections) } : known,
    };
  }, [changes]);
}
