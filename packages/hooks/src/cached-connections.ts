import type { Connection, Page, Toolkit } from '@plugboard/protocol';
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';
import { connectKeys } from './queries.ts';

/** `toolkit`: whose connections these are; `undefined`: those of all. */
type Change = (connections: Connection[], toolkit?: string) => Connection[];

/** Every list of what is connected, whatever else it asks for. */
const connectedLists = connectKeys.toolkitList({ connected: true });

function update<Data>(queryClient: QueryClient, queryKey: QueryKey, next: (data: Data) => Data): void {
  queryClient.setQueriesData<Data>({ queryKey }, (data) => data && next(data));
}

function updateItems(queryClient: QueryClient, queryKey: QueryKey, next: (items: Toolkit[]) => Toolkit[]): void {
  update<InfiniteData<Page<Toolkit>>>(queryClient, queryKey, (data) => ({
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: next(page.items) })),
  }));
}

/**
 * Changes connections wherever they are cached: what the server has said, or is about to, shows before every list has been
 * fetched anew.
 */
export function changeCachedConnections(queryClient: QueryClient, change: Change): void {
  const toolkit = (known: Toolkit): Toolkit => ({ ...known, connections: change(known.connections, known.slug) });
  update(queryClient, [...connectKeys.toolkits, 'one'], toolkit);
  updateItems(queryClient, connectKeys.toolkitLists, (items) => items.map(toolkit));
  update<Page<Connection>>(queryClient, connectKeys.connections, (data) => ({ ...data, items: change(data.items) }));
}

/** Takes a connection out of the caches, and a toolkit that has no other out of the lists of what is connected. */
export function dropConnection(queryClient: QueryClient, id: string): void {
  changeCachedConnections(queryClient, (connections) => connections.filter((known) => known.id !== id));
  updateItems(queryClient, connectedLists, (items) => items.filter(({ connections }) => connections.length > 0));
}

/**
 * Puts a connection into the caches, in the place of what they had of it.
 *
 * A list of what is connected that would have to have it, and at which nobody looks, goes: whoever comes back to it waits
 * for another, and is not told for a moment that there is nothing.
 */
export function keepConnection(queryClient: QueryClient, connection: Connection): void {
  queryClient.removeQueries({
    queryKey: connectedLists,
    type: 'inactive',
    predicate: ({ state }) =>
      !(state.data as InfiniteData<Page<Toolkit>> | undefined)?.pages
        .flatMap(({ items }) => items)
        .some(({ slug }) => slug === connection.toolkit),
  });
  changeCachedConnections(queryClient, (connections, slug = connection.toolkit) => {
    if (slug !== connection.toolkit) return connections;
    return connections.some(({ id }) => id === connection.id)
      ? connections.map((known) => (known.id === connection.id ? connection : known))
      : [connection, ...connections];
  });
}
