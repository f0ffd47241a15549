'use client';

import type { Connection, ConnectError, ListConnectionsInput } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { connectionsQuery } from './queries.ts';

/** The user's connections. */
export interface UseConnectionsResult {
  /** Newest first; `undefined` until they have loaded. Attempts that came to nothing are left out. */
  data: Connection[] | undefined;
  isPending: boolean;
  error: ConnectError | null;
  refetch: () => Promise<void>;
}

/**
 * Lists the user's connections, or those to one toolkit.
 *
 * @example
 * const { data } = useConnections({ toolkit: 'gmail' });
 */
export function useConnections(filter: ListConnectionsInput = {}): UseConnectionsResult {
  const { client, queryClient } = useConnectContext();
  const { data, isPending, error, refetch } = useQuery(connectionsQuery(client, filter), queryClient);
  return { data: data?.items, isPending, error, refetch: async () => void (await refetch()) };
}
