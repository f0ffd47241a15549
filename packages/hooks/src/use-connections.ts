'use client';

import type { Connection, ConnectError, ListConnectionsInput } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { connectionsQuery } from './queries.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** The user's connections. */
export interface UseConnectionsResult {
  /** Newest first; `undefined` until they have loaded. Attempts that came to nothing are left out. */
  data: Connection[] | undefined;
  isPending: boolean;
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
}

/**
 * Lists the user's connections, or those to one toolkit. Any number of these on a page make one request. Where you have
 * the toolkit already, its `connections` say the same.
 *
 * @example
 * const { data } = useConnections({ toolkit: 'gmail' });
 */
export function useConnections(filter: ListConnectionsInput = {}): UseConnectionsResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit } = filter;
  const pending = usePendingChanges();
  const { data, isPending, error, refetch } = useQuery(
    {
      ...connectionsQuery(client),
      select: ({ items }) => pending.connections(items).filter((one) => toolkit === undefined || one.toolkit === toolkit),
    },
    queryClient,
  );
  return { data, isPending, error, refetch };
}
