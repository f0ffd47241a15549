import type { QueryClient } from '@tanstack/react-query';
import { connectKeys, isLongList } from './queries.ts';

/**
 * Fetches anew whatever shows connections.
 *
 * Not a long list that somebody has scrolled through: each of its pages would be a request, and what we know of the
 * change is in it already. Nor the categories, which no connection changes.
 */
export function refreshConnections(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    queryKey: connectKeys.all,
    predicate: ({ queryKey, state }) => queryKey[1] !== 'categories' && !isLongList(state.data),
  });
}
