import type { ConnectError, Toolkit } from '@plugboard/protocol';
import { QueryObserver, type QueryClient, type QueryObserverResult } from '@tanstack/react-query';
import type { ConnectClient } from '../client.ts';
import type { ConnectFlow } from '../flow/connect-flow.ts';
import type { ConnectFlowStore } from '../flow/connect-flow-store.ts';
import type { ConnectFlows } from '../flow/connect-flows.ts';
import { toolkitQuery } from '../queries.ts';

/** How a toolkit stands, and how far connecting it is. */
export interface WatchedToolkit {
  result: QueryObserverResult<Toolkit, ConnectError>;
  flow: ConnectFlow;
  store: ConnectFlowStore;
}

/** Several toolkits, for `useSyncExternalStore`. */
export interface WatchedToolkits {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => WatchedToolkit[];
  getServerSnapshot: () => WatchedToolkit[];
}

const nothing: WatchedToolkit[] = [];

/**
 * Watches a number of toolkits that is not known beforehand; `slugs` is a list with commas.
 *
 * Not `useQueries`: pages with a button have the observer of a single query already, and not that of many.
 */
export function watchToolkits(
  { client, queryClient, flows }: { client: ConnectClient; queryClient: QueryClient; flows: ConnectFlows },
  slugs: string,
): WatchedToolkits {
  const parts = slugs.match(/[^,]+/g)?.map((slug) => ({
    query: new QueryObserver(queryClient, toolkitQuery(client, slug)),
    store: flows.get(slug),
  })) ?? [];
  let last: WatchedToolkit[] = nothing;
  return {
    subscribe(listener) {
      const stops = parts.flatMap(({ query, store }) => [query.subscribe(listener), store.subscribe(listener)]);
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot() {
      const now = parts.map(({ query, store }) => ({ result: query.getCurrentResult(), flow: store.getSnapshot(), store }));
      if (now.some(({ result, flow }, index) => last[index]?.result !== result || last[index].flow !== flow)) last = now;
      return last;
    },
    // On the server, and until hydration is done, no attempt is known.
    getServerSnapshot: () => nothing,
  };
}
