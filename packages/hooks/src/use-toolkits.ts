'use client';

import type { ConnectError, Page, Toolkit } from '@plugboard/protocol';
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitsQuery, type ToolkitsFilter } from './queries.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** The catalogue as far as it is loaded. */
export interface UseToolkitsResult {
  /** The toolkits of all loaded pages; `undefined` until the first has come. */
  data: Toolkit[] | undefined;
  /** How many match, loaded or not. */
  total: number | undefined;
  isPending: boolean;
  isFetching: boolean;
  /** Set with `data` when a refetch failed: what is shown may be out of date. */
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
  /** When `data` was last fetched, in milliseconds since the epoch; 0: never. */
  dataUpdatedAt: number;
}

/**
 * Lists toolkits, with the user's connections to each, page by page.
 *
 * While a new filter loads, the former result stays.
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
      placeholderData: (previous) => previous,
      select: useCallback(
        ({ pages }: InfiniteData<Page<Toolkit>>) => ({
          toolkits: pages.flatMap(({ items }) => items.map(pending.toolkit)),
          total: pages.at(-1)?.total,
        }),
        [pending],
      ),
    },
    queryClient,
  );
  const { data, fetchNextPage, refetch } = query;
  return {
    data: data?.toolkits,
    total: data?.total,
    isPending: query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    refetch,
    hasNextPage: query.hasNextPage,
    isFetchingNextPage: query.isFetchingNextPage,
    fetchNextPage,
    dataUpdatedAt: query.dataUpdatedAt,
  };
}
