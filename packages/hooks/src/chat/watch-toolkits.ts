import type { ConnectError, Toolkit } from '@plugboard/protocol';
import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { ConnectClient } from '../client.ts';
import type { ConnectFlowStore } from '../flow/connect-flow-store.ts';
import type { ConnectFlows } from '../flow/connect-flows.ts';
import { toolkitQuery } from '../queries.ts';

/** How a toolkit stands, and the attempt to connect it. */
export interface WatchedToolkit {
  query: Pick<QueryObserver<Toolkit, ConnectError>, 'getCurrentResult' | 'refetch' | 'subscribe'>;
  store: ConnectFlowStore;
}

/** Several toolkits, for `useSyncExternalStore`. */
export interface WatchedToolkits {
  subscribe: (listener: () => void) => () => void;
  /** Another list after each change. */
  getSnapshot: () => readonly WatchedToolkit[];
}

/**
 * Watches a number of toolkits that is not known beforehand.
 *
 * Not `useQueries`: pages with a button have the observer of a single query already, and not that of many.
 */
export function watchToolkits(
  { client, queryClient, flows }: { client: ConnectClient; queryClient: QueryClient; flows: ConnectFlows },
  slugs: readonly string[],
): WatchedToolkits {
  let seen: WatchedToolkit[] = slugs.map((slug) => ({
    query: new QueryObserver(queryClient, toolkitQuery(client, slug)),
    store: flows.get(slug),
  }));
  return {
    subscribe(listener) {
      const hear = (): void => {
        seen = [...seen];
        listener();
      };
      const stops = seen.flatMap(({ query, store }) => [query.subscribe(hear), store.subscribe(hear)]);
      // What happened before anybody listened is news, too.
      seen = [...seen];
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot: () => seen,
  };
}
