'use client';

import type { QueryClient } from '@tanstack/react-query';
import type { ConnectClient } from './client.ts';
import { useConnectContext } from './connect-provider.tsx';

/** What `ConnectProvider` works with. */
export interface UseConnectClientResult {
  client: ConnectClient;
  queryClient: QueryClient;
}

/**
 * The client and the cache of `ConnectProvider`, yours or its own: for reads of your own, for prefetching, and for
 * invalidating.
 *
 * @example
 * const { queryClient } = useConnectClient();
 * await queryClient.invalidateQueries({ queryKey: connectKeys.all });
 */
export function useConnectClient(): UseConnectClientResult {
  const { client, queryClient } = useConnectContext();
  return { client, queryClient };
}
