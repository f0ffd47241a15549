import {
  connectionState,
  isConnectError,
  toolkitState,
  type Category,
  type Connection,
  type ConnectError,
  type Page,
  type Toolkit,
  type ToolkitDetails,
} from '@plugboard/protocol';
import {
  infiniteQueryOptions,
  queryOptions,
  type DataTag,
  type InfiniteData,
  type UnusedSkipTokenInfiniteOptions,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query';
import type { ConnectClient } from './client.ts';
import { loadToolkit } from './toolkit-loader.ts';

/** What to show of the catalogue. */
export interface ToolkitsFilter {
  /** Words to look for in names, slugs, descriptions and Composio’s categories. */
  search?: string | undefined;
  /** The id of a category, as `useCategories` has it. */
  category?: string | undefined;
  /** `true`: only toolkits to which the user has a connection; `false`: only the others. */
  connected?: boolean | undefined;
}

type ToolkitsKey = readonly ['plugboard', 'toolkits', 'list', ToolkitsFilter];
/** The key of one toolkit. */
export type ToolkitKey = readonly ['plugboard', 'toolkits', 'one', string];
type ToolkitDetailsKey = readonly [...ToolkitKey, 'details'];
type ConnectionsKey = readonly ['plugboard', 'connections'];
type CategoriesKey = readonly ['plugboard', 'categories'];

interface ConnectKeys {
  /** Everything of ours. */
  all: readonly ['plugboard'];
  /** Every toolkit, in lists and alone. */
  toolkits: readonly ['plugboard', 'toolkits'];
  /** Every list of toolkits. */
  toolkitLists: readonly ['plugboard', 'toolkits', 'list'];
  /** One list of toolkits. */
  toolkitList: (filter: ToolkitsFilter) => ToolkitsKey;
  /** One toolkit. */
  toolkit: (slug: string) => ToolkitKey;
  /** One toolkit with its forms. */
  toolkitDetails: (slug: string) => ToolkitDetailsKey;
  /** The user's connections. */
  connections: ConnectionsKey;
  /** The groups of the catalogue. */
  categories: CategoriesKey;
}

/** The keys of our queries, nested: a shorter key invalidates all that begin with it. */
export const connectKeys: ConnectKeys = {
  all: ['plugboard'],
  toolkits: ['plugboard', 'toolkits'],
  toolkitLists: ['plugboard', 'toolkits', 'list'],
  toolkitList: (filter) => [...connectKeys.toolkitLists, filter],
  toolkit: (slug) => ['plugboard', 'toolkits', 'one', slug],
  toolkitDetails: (slug) => [...connectKeys.toolkit(slug), 'details'],
  connections: ['plugboard', 'connections'],
  categories: ['plugboard', 'categories'],
};

const shared = {
  staleTime: 30_000,
  // Whatever a host has by default: an error is shown where it belongs, and what changed meanwhile is looked at.
  throwOnError: false,
  refetchOnMount: true,
  // Nor is it kept in a storage of the host’s: what is dropped, as another user has come, would be back at once.
  persister: undefined as never,
  // Composio has no news of what was connected or revoked elsewhere, so the moment to look is when somebody looks.
  refetchOnWindowFocus: 'always' as const,
  // Not on a server, where a page would wait for it.
  retry: (failures: number, error: ConnectError) =>
    typeof window !== 'undefined' &&
    failures < 2 &&
    isConnectError(error) &&
    error.isTransient &&
    // Who has to wait longer than this is told so instead.
    (error.retryAfter ?? 0) < 9,
  retryDelay: (failures: number, error: ConnectError) => (error.retryAfter ?? 2 ** failures) * 1000,
};

/** How often to look, while a sign-in that was begun elsewhere is open: nothing else tells how it ends. */
const whilePending = (states?: readonly string[]): number | false => !!states?.includes('pending') && 10_000;

/** The most pages of a list that are fetched anew by themselves: each is a request. */
const MOST_PAGES = 4;

/**
 * Whether data is a list of which somebody has seen more pages than are worth fetching anew. What may have changed of it
 * is the connections alone, and these are one request.
 */
export function isLongList(data: unknown): boolean {
  return !!(data as Partial<InfiniteData<unknown>> | undefined)?.pages?.[MOST_PAGES];
}

/** What `queryOptions` returns. Its `ReturnType` is that of the last overload, which `useSuspenseQuery` refuses. */
type Query<Data, Key extends readonly unknown[]> = UnusedSkipTokenOptions<Data, ConnectError, Data, Key> & {
  queryKey: DataTag<Key, Data, ConnectError>;
};

type ToolkitPages = InfiniteData<Page<Toolkit>, string | undefined>;

type ToolkitsQuery = UnusedSkipTokenInfiniteOptions<
  Page<Toolkit>,
  ConnectError,
  ToolkitPages,
  ToolkitsKey,
  string | undefined
> & { queryKey: DataTag<ToolkitsKey, InfiniteData<Page<Toolkit>>, ConnectError> };

/** The query of a filtered list of toolkits, page by page; for `useInfiniteQuery` and for prefetching. */
export function toolkitsQuery(client: ConnectClient, filter: ToolkitsFilter = {}): ToolkitsQuery {
  const { connected } = filter;
  // What is typed into a field and taken out again is the same list as before.
  const search = filter.search?.trim() || undefined;
  const category = filter.category || undefined;
  return infiniteQueryOptions({
    ...shared,
    staleTime: ({ state }) => (isLongList(state.data) ? Infinity : shared.staleTime),
    queryKey: connectKeys.toolkitList({ search, category, connected }),
    queryFn: ({ pageParam, signal }) =>
      // Few at first, to be there soon; more of them to whoever goes on. A page that was fetched on a server has come
      // here as JSON, which has no `undefined`.
      client.listToolkits(
        { search, category, connected, cursor: pageParam ?? undefined, limit: pageParam ? 50 : undefined },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Toolkit>) => page.nextCursor,
    refetchOnWindowFocus: ({ state }) => !isLongList(state.data) && 'always',
    refetchInterval: ({ state }) =>
      !isLongList(state.data) && whilePending(state.data?.pages.flatMap(({ items }) => items.map(toolkitState))),
  });
}

/**
 * The query of one toolkit. In a browser, up to fifty that start at about the same time travel in one request; on a server,
 * each is a request of its own.
 */
export function toolkitQuery(client: ConnectClient, slug: string): Query<Toolkit, ToolkitKey> {
  return queryOptions({
    ...shared,
    queryKey: connectKeys.toolkit(slug),
    queryFn: () => loadToolkit(client, slug),
    refetchInterval: ({ state }) => whilePending(state.data && [toolkitState(state.data)]),
  });
}

/** The query of one toolkit with the forms for its keys; a request of its own. */
export function toolkitDetailsQuery(client: ConnectClient, slug: string): Query<ToolkitDetails, ToolkitDetailsKey> {
  return queryOptions({
    ...shared,
    queryKey: connectKeys.toolkitDetails(slug),
    queryFn: ({ signal }) => client.getToolkit(slug, { signal }),
    refetchInterval: ({ state }) => whilePending(state.data && [toolkitState(state.data)]),
  });
}

/** The query of the user's connections, all of them: one request for all who ask about some. */
export function connectionsQuery(client: ConnectClient): Query<Page<Connection>, ConnectionsKey> {
  return queryOptions({
    ...shared,
    queryKey: connectKeys.connections,
    queryFn: ({ signal }) => client.listConnections({}, { signal }),
    refetchInterval: ({ state }) => whilePending(state.data?.items.map(connectionState)),
  });
}

/** The query of the groups of the catalogue. */
export function categoriesQuery(client: ConnectClient): Query<Page<Category>, CategoriesKey> {
  return queryOptions({
    ...shared,
    // Nothing that a user does changes them.
    staleTime: 3_600_000,
    refetchOnWindowFocus: true,
    queryKey: connectKeys.categories,
    queryFn: ({ signal }) => client.listCategories({ signal }),
  });
}
