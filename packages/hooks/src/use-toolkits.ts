'use client';

import type { Toolkit } from '@plugboard/protocol';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useConnectContext } from './connect-provider.tsx';
import { connectionsQuery, isLongList, toolkitsQuery, type ToolkitsFilter } from './queries.ts';
import { queryResult, type NoData, type Refetch, type WithData } from './query-result.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** The catalogue as far as it is loaded. */
export type UseToolkitsResult = Pages &
  (
    | (NoData & { total: undefined })
    | (WithData<Toolkit[]> & {
        /** How many match, loaded or not. `data` has those of all loaded pages. */
        total: number;
      })
  );

interface Pages extends Refetch {
  /** Whether anything is being asked for: the first page, a next one, or what is shown anew. */
  isFetching: boolean;
  /** Whether `data` is still that of the former filter, while the first page of this one loads. */
  isPlaceholderData: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  /** Whether `error` is that of the last `fetchNextPage`. What is in `data` was not asked for anew, and is as good as before. */
  isFetchNextPageError: boolean;
  /** Loads the next page, and puts it behind `data`. */
  fetchNextPage: () => Promise<unknown>;
  /** When `data` was last fetched, in milliseconds since the epoch; 0: never. */
  dataUpdatedAt: number;
}

/**
 * Lists toolkits, with the user's connections to each, page by page.
 *
 * While a new filter loads, the former result stays. Of a list of more than four pages, only the user's connections are
 * fetched anew, in one request for all of it; `refetch` fetches every page.
 *
 * @example
 * const { data, hasNextPage, fetchNextPage } = useToolkits({ search: 'mail' });
 */
export function useToolkits(filter: ToolkitsFilter = {}): UseToolkitsResult {
  const { client, queryClient } = useConnectContext();
  const pending = usePendingChanges();
  const query = useInfiniteQuery(
    {
      ...toolkitsQuery(client, filter),
      // Not what is gone because a host has cleared its cache, as for another user.
      placeholderData: (previous, former) =>
        former && queryClient.getQueryState(former.queryKey) === former.state ? previous : undefined,
    },
    queryClient,
  );
  const { pages } = query.data ?? {};
  const isLong = isLongList(query.data);
  const connections = useQuery({ ...connectionsQuery(client), enabled: isLong }, queryClient);
  // The toolkits of a long list stay as they were, so what is connected is laid over them.
  const mine = isLong && connections.data?.items;
  const data = useMemo(
    () =>
      pages?.flatMap(({ items }) =>
        items.map((known) => {
          const now = mine && mine.filter(({ toolkit }) => toolkit === known.slug);
          // What has none, before and after, stays the same, as in `usePendingChanges`.
          return pending.toolkit(now && (now[0] || known.connections[0]) ? { ...known, connections: now } : known);
        }),
      ),
    [pages, mine, pending],
  );
  const total = pages?.at(-1)?.total;
  const { isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, dataUpdatedAt } = query;
  const paging = { isFetching, isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, dataUpdatedAt };
  return { ...queryResult(query), data, total, ...paging } as UseToolkitsResult;
}
