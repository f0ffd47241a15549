import type { CallOptions, ComposioClient, LinkBody, PageQuery, SessionBody } from './composio.ts';
import type { Deadline } from './deadline.ts';
import { isWorthRetrying, toConnectError } from './upstream-error.ts';
import {
  readAccounts,
  readAuthConfigs,
  readIsRevoked,
  readLink,
  readSessionId,
  readToolkits,
  type UpstreamAccount,
  type UpstreamAuthConfig,
  type UpstreamPage,
  type UpstreamToolkit,
} from './upstream-shape.ts';

/** Which of a user's connected accounts to list. */
export interface AccountsFilter {
  id?: string;
  toolkit?: string;
}

/** Everything that is asked of Composio, under one deadline. Rejects with a `ConnectError` only. */
export interface Upstream {
  /** The whole catalogue. */
  toolkits(): Promise<UpstreamToolkit[]>;
  /** All auth configs of the project. */
  authConfigs(): Promise<UpstreamAuthConfig[]>;
  /** All of one user's accounts, in every status. */
  accounts(user: string, filter?: AccountsFilter): Promise<UpstreamAccount[]>;
  deleteAccount(id: string): Promise<void>;
  disableAccount(id: string): Promise<void>;
  /** Asks the provider to take back what it issued; answers whether it did. */
  revokeAccount(id: string): Promise<boolean>;
  createSession(body: SessionBody): Promise<string>;
  link(sessionId: string, body: LinkBody): Promise<{ id: string; redirectUrl: string | null }>;
}

// More than any catalogue or user has; a list that goes on beyond is going in circles.
const MOST_PAGES = 40;
const RETRY_PAUSE = 400;

/** Wraps Composio's client. The one file that calls it. */
export function createUpstream(client: ComposioClient, deadline: Deadline, now: () => number): Upstream {
  async function call<T>(
    send: (options: CallOptions) => PromiseLike<unknown>,
    read: (answer: unknown) => T,
  ): Promise<T> {
    try {
      const answer = await deadline.race(
        send({
          signal: deadline.signal,
          // The SDK repeats writes too, and obeys any Retry-After.
          maxRetries: 0,
          // Following would carry the API key to wherever it leads.
          fetchOptions: { redirect: 'manual' },
        }),
      );
      return read(answer);
    } catch (error) {
      throw toConnectError(error, now());
    }
  }

  async function callTwice<T>(...[send, read]: Parameters<typeof call<T>>): Promise<T> {
    try {
      return await call(send, read);
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      // Full jitter: the others that failed with us come back at another time.
      await deadline.sleep(Math.random() * RETRY_PAUSE);
      return call(send, read);
    }
  }

  async function all<Item>(
    limit: number,
    list: (query: PageQuery, options: CallOptions) => PromiseLike<unknown>,
    read: (answer: unknown) => UpstreamPage<Item>,
    keyOf: (item: Item) => string,
  ): Promise<Item[]> {
    const items = new Map<string, Item>();
    const cursors = new Set<string>();
    let query: PageQuery = { limit };
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items: more, nextCursor } = await callTwice((options) => list(query, options), read);
      for (const item of more) if (!items.has(keyOf(item))) items.set(keyOf(item), item);
      if (nextCursor === null || cursors.has(nextCursor)) break;
      cursors.add(nextCursor);
      query = { limit, cursor: nextCursor };
    }
    return [...items.values()];
  }

  const done = (): void => {};
  const { connectedAccounts, toolRouter } = client;

  return {
    toolkits: () =>
      all(
        1000,
        (query, options) => client.toolkits.list(query, options),
        readToolkits,
        ({ slug }) => slug,
      ),

    authConfigs: () =>
      all(
        50,
        (query, options) => client.authConfigs.list(query, options),
        readAuthConfigs,
        ({ toolkit, status }) => `${toolkit.slug} ${status}`,
      ),

    async accounts(user, { id, toolkit } = {}) {
      const filter = {
        user_ids: [user],
        account_type: 'ALL' as const,
        ...(id !== undefined && { connected_account_ids: [id] }),
        ...(toolkit !== undefined && { toolkit_slugs: [toolkit] }),
      };
      const accounts = await all(
        50,
        (query, options) => connectedAccounts.list({ ...filter, ...query }, options),
        readAccounts,
        (account) => account.id,
      );
      // The filter is Composio's promise; where an item names its user, we look.
      return accounts.filter(({ user_id }) => user_id === null || user_id === user);
    },

    deleteAccount: (id) => call((options) => connectedAccounts.delete(id, {}, options), done),

    disableAccount: (id) =>
      call((options) => connectedAccounts.updateStatus(id, { enabled: false }, options), done),

    // 0.19 has no method for it.
    revokeAccount: (id) =>
      call((options) => client.post(`/api/v3.1/connected_accounts/${id}/revoke`, options), readIsRevoked),

    createSession: (body) => call((options) => toolRouter.session.create(body, options), readSessionId),

    link: (sessionId, body) => call((options) => toolRouter.session.link(sessionId, body, options), readLink),
  };
}
