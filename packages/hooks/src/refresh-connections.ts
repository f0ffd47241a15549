import type { Query, QueryClient } from '@tanstack/react-query';
import { connectKeys, isLongList } from './queries.ts';

/** Whether a query shows connections. The categories do not, and no connection changes them. */
const showsConnections = ({ queryKey }: Query): boolean => queryKey[1] !== 'categories';

/** Gives up every read under way that shows connections: it would bring back what was. */
export function cancelConnections(queryClient: QueryClient): Promise<void> {
  return queryClient.cancelQueries({ queryKey: connectKeys.all, predicate: showsConnections });
}

/**
 * Whether a query is fetched anew when connections change.
 *
 * Not a long list that somebody has scrolled through: each of its pages would be a request. `useToolkits` lays the
 * connections over it.
 */
export const isRefreshed = (query: Query): boolean => showsConnections(query) && !isLongList(query.state.data);

/** Fetches anew whatever shows connections. */
export function refreshConnections(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: connectKeys.all, predicate: isRefreshed });
}
