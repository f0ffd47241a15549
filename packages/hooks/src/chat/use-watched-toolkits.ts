import type { ConnectError, Toolkit } from '@plugboard/protocol';
import { QueryObserver } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useConnectContext, type ConnectContextValue } from '../connect-provider.tsx';
import type { ConnectFlowStore } from '../flow/connect-flow-store.ts';
import { toolkitQuery, type ToolkitKey } from '../queries.ts';

/** How a toolkit stands, and the attempt to connect it. */
export interface WatchedToolkit {
  query: QueryObserver<Toolkit, ConnectError, Toolkit, Toolkit, ToolkitKey>;
  store: ConnectFlowStore;
}

const nothing: readonly WatchedToolkit[] = [];

/**
 * Watches a number of toolkits that is not known beforehand; another list after each change.
 *
 * @param isAnew - whether how earlier attempts ended is past: others have told of it
 */
export function useWatchedToolkits(slugs: readonly string[], isAnew: boolean): readonly WatchedToolkit[] {
  const context = useConnectContext();
  // While a message grows, it is found again and again: only another list is watched anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the slugs, by what is in them
  const { subscribe, getSnapshot } = useMemo(() => watch(context, slugs), [context, slugs.join()]);
  // On the server, and until hydration is done, no attempt is known.
  const watched = useSyncExternalStore(subscribe, getSnapshot, () => nothing);

  const met = useRef(new Set<ConnectFlowStore>());
  useEffect(() => {
    for (const { query, store } of watched) {
      // As `useQuery` does: where a host has cleared the cache, what was watched is there no more.
      query.setOptions(query.options);
      if (isAnew && !met.current.has(store)) store.actions.reset();
      met.current.add(store);
    }
  });
  return watched;
}

/** Not `useQueries`: pages with a button have the observer of a single query already, and not that of many. */
function watch({ client, queryClient, flows }: ConnectContextValue, slugs: readonly string[]): {
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => readonly WatchedToolkit[];
} {
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
      hear();
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot: () => seen,
  };
}
