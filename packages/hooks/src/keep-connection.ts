import type { Connection, Page, Toolkit } from '@plugboard/protocol';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { connectKeys } from './queries.ts';

/** Puts a connection into every cached toolkit, so that what the server has said shows before the refetch ends. */
export function keepConnection(queryClient: QueryClient, slug: string, connection: Connection): void {
  const keep = (toolkit: Toolkit): Toolkit =>
    toolkit.slug === slug
      ? {
          ...toolkit,
          connections: [connection, ...toolkit.connections.filter(({ id }) => id !== connection.id)],
        }
      : toolkit;
  queryClient.setQueryData<Toolkit>(connectKeys.toolkit(slug), (toolkit) => toolkit && keep(toolkit));
  queryClient.setQueriesData<InfiniteData<Page<Toolkit>>>(
    { queryKey: connectKeys.toolkitLists },
    (data) =>
      data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(keep) })) },
  );
}
