import { isConnectError, toolkitState, type ConnectError, type Page, type Toolkit } from '@plugboard/protocol';
import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query';
import type { ConnectClient } from './client.ts';
import { loadToolkit } from './toolkit-loader.ts';

/** What to show of the catalogue. */
export interface ToolkitsFilter {
  /** Words to look for in names, descriptions and categories. */
  search?: string | undefined;
  /** The id of a category. */
  category?: string | undefined;
  /** `true`: only toolkits to which the user has a connection; `false`: only the others. */
  connected?: boolean | undefined;
}

type ToolkitsKey = readonly ['plugboard', 'toolkits', 'list', ToolkitsFilter];
type ToolkitKey = readonly ['plugboard', 'toolkits', 'one', string];

interface ConnectKeys {
  /** Everything of ours. */
  all: readonly ['plugboard'];
  /** Every list of toolkits. */
  toolkitLists: readonly ['plugboard', 'toolkits', 'list'];
  /** One list of toolkits. */
  toolkitList: (filter: ToolkitsFilter) => ToolkitsKey;
  /** One toolkit. */
  toolkit: (slug: string) => ToolkitKey;
}

/** The keys of our queries, nested: a shorter key invalidates all that begin with it. */
export const connectKeys: ConnectKeys = {
  all: ['plugboard'],
  toolkitLists: ['plugboard', 'toolkits', 'list'],
  toolkitList: (filter) => [...connectKeys.toolkitLists, filter],
  toolkit: (slug) => ['plugboard', 'toolkits', 'one', slug],
};

const shared = {
  staleTime: 30_000,
  retry: (failures: number, error: ConnectError) =>
    failures < 2 && isConnectError(error) && error.isTransient,
  retryDelay: (failures: number, error: ConnectError) =>
    Math.min(30, error.retryAfter ?? 2 ** failures) * 1000,
};

/** While a sign-in that another tab or an earlier visit began is open, someone has to look. */
const whilePending = (shown: readonly Toolkit[]): number | false =>
  shown.some((toolkit) => toolkitState(toolkit) === 'pending') && 10_000;

type ToolkitsQuery = ReturnType<
  typeof infiniteQueryOptions<
    Page<Toolkit>,
    ConnectError,
    InfiniteData<Page<Toolkit>, string | undefined>,
    ToolkitsKey,
    string | undefined
  >
>;

/** The query of a filtered list of toolkits, page by page; for `useInfiniteQuery` and for prefetching. */
export function toolkitsQuery(client: ConnectClient, filter: ToolkitsFilter = {}): ToolkitsQuery {
  const { search, category, connected } = filter;
  return infiniteQueryOptions({
    ...shared,
    queryKey: connectKeys.toolkitList({ search, category, connected }),
    queryFn: ({ pageParam, signal }) =>
      client.listToolkits({ search, category, connected, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Toolkit>) => page.nextCursor,
    refetchInterval: ({ state }) => whilePending(state.data?.pages.flatMap(({ items }) => items) ?? []),
  });
}

type ToolkitQuery = ReturnType<typeof queryOptions<Toolkit, ConnectError, Toolkit, ToolkitKey>>;

/** The query of one toolkit. All that start in the same tick travel in one request. */
export function toolkitQuery(client: ConnectClient, slug: string): ToolkitQuery {
  return queryOptions({
    ...shared,
    queryKey: connectKeys.toolkit(slug),
    queryFn: () => loadToolkit(client, slug),
    refetchInterval: ({ state }) => whilePending(state.data ? [state.data] : []),
  });
}
