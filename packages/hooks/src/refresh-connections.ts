import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import { connectKeys, isLongList } from './queries.ts';

/**
 * Whatever shows connections and is to be fetched anew when one has changed.
 *
 * Not a long list that somebody has scrolled through: each of its pages would be a request, and what we know of the
 * change is in it already. Nor the categories, which no connection changes.
 */
export const showingConnections: QueryFilters = {
  queryKey: connectKeys.all,
  predicate: ({ queryKey, state }) => queryKey[1] !== 'categories' && !isLongList(state.data),
};

/** Fetches it anew. */
export function refreshConnections(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries(showingConnections);
}
