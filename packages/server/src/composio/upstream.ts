import { ConnectError, isConnectError } from '@plugboard/protocol';
import type {
  AccountBody,
  AuthConfigBody,
  ComposioCallOptions,
  ComposioClient,
  CredentialState,
  LinkBody,
  PageQuery,
  SessionBody,
} from './composio.ts';
import type { Deadline } from '../timing/deadline.ts';
import {
  isWorthRetrying,
  toConfigError,
  toConnectError,
  toCredentialsError,
  toVerifyError,
} from './upstream-error.ts';
import {
  readAccounts,
  readAccountId,
  readAuthConfigId,
  readAuthConfigs,
  readCompletedId,
  readIsRevoked,
  readLink,
  readSchemes,
  readSessionId,
  readToolkits,
  type UpstreamAccount,
  type UpstreamAuthConfig,
  type UpstreamPage,
  type UpstreamScheme,
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
  /** The schemes of one toolkit, with the fields that a person fills in. */
  schemes(slug: string): Promise<UpstreamScheme[]>;
  /** All auth configs of the project, or those of one toolkit. */
  authConfigs(slug?: string): Promise<UpstreamAuthConfig[]>;
  createAuthConfig(body: AuthConfigBody): Promise<string>;
  /** All of one user's accounts, in every status. */
  accounts(user: string, filter?: AccountsFilter): Promise<UpstreamAccount[]>;
  /** Sees to it that an account is no longer there; another request may have been faster. */
  removeAccount(id: string): Promise<void>;
  /** Pauses an account, or wakes it; `reason` is what Composio says of it from then on. */
  setEnabled(id: string, enabled: boolean, reason?: string): Promise<void>;
  /** The empty text takes the name away. */
  setAlias(id: string, alias: string): Promise<void>;
  /**
   * Makes a connection of what a person has filled in. Rejects with `invalid_credentials` if it is refused, which names
   * no field but the ones `shown`.
   */
  createAccount(body: AccountBody, shown: readonly string[]): Promise<string>;
  /** Puts other credentials in the place of those of an account. */
  replaceCredentials(id: string, state: CredentialState, shown: readonly string[]): Promise<void>;
  /** Tells whose a sign-in is; answers the id of the connection, which it makes ACTIVE. */
  completeAuth(sessionUri: string, user: string): Promise<string>;
  /** Asks the provider to take back what it issued; answers whether it did. */
  revokeAccount(id: string): Promise<boolean>;
  createSession(body: SessionBody): Promise<string>;
  link(sessionId: string, body: LinkBody): Promise<{ id: string; redirectUrl: string | null }>;
}

// More than any catalogue or user has.
const MOST_PAGES = 40;
const RETRY_PAUSE = 400;

const ACCOUNTS = '/api/v3.1/connected_accounts';
const pathOf = (id: string): string => `${ACCOUNTS}/${id}`;

/** Wraps Composio's client. The one file that calls it. `spend` is asked before each call, and may refuse. */
export function createUpstream(
  client: ComposioClient,
  deadline: Deadline,
  now: () => number,
  spend: () => Promise<void>,
): Upstream {
  async function call<T>(
    send: (options: ComposioCallOptions) => PromiseLike<unknown>,
    read: (answer: unknown) => T,
    explain: (error: unknown, at: number) => Error = toConnectError,
  ): Promise<T> {
    await deadline.race(spend());
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
      throw explain(error, now());
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
    list: (query: PageQuery, options: ComposioCallOptions) => PromiseLike<unknown>,
    read: (answer: unknown) => UpstreamPage<Item>,
    keyOf: (item: Item) => string,
  ): Promise<Item[]> {
    const items = new Map<string, Item>();
    const cursors = new Set<string>();
    let query: PageQuery = { limit };
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items: more, nextCursor } = await callTwice((options) => list(query, options), read);
      for (const item of more) if (!items.has(keyOf(item))) items.set(keyOf(item), item);
      if (nextCursor === null || cursors.has(nextCursor)) return [...items.values()];
      cursors.add(nextCursor);
      query = { limit, cursor: nextCursor };
    }
    // A part of it would show as missing what is there.
    throw new ConnectError('upstream_malformed', `Composio has a list of more than ${MOST_PAGES} pages.`);
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

    schemes: (slug) => callTwice((options) => client.toolkits.retrieve(slug, {}, options), readSchemes),

    authConfigs: (slug) =>
      all(
        50,
        (query, options) =>
          client.authConfigs.list({ ...query, ...(slug !== undefined && { toolkit_slug: slug }) }, options),
        readAuthConfigs,
        ({ id, toolkit, status }) => `${id} ${toolkit.slug} ${status}`,
      ),

    createAuthConfig: (body) =>
      call((options) => client.authConfigs.create(body, options), readAuthConfigId, toConfigError),

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
      // The filter is Composio's promise; where an item names its user, we look, and at its toolkit always.
      return accounts.filter(
        (account) =>
          (account.user_id === null || account.user_id === user) &&
          (toolkit === undefined || account.toolkit.slug === toolkit),
      );
    },

    async removeAccount(id) {
      try {
        await call((options) => connectedAccounts.delete(id, {}, options), done);
      } catch (error) {
        if (!isConnectError(error) || error.code !== 'not_found') throw error;
      }
    },

    setEnabled: (id, enabled, reason) =>
      call(
        (options) =>
          connectedAccounts.updateStatus(id, { enabled, ...(reason !== undefined && { reason }) }, options),
        done,
      ),

    setAlias: (id, alias) =>
      call((options) => client.patch(pathOf(id), { ...options, body: { alias } }), done),

    createAccount: (body, shown) =>
      call(
        (options) => client.post(ACCOUNTS, { ...options, body }),
        readAccountId,
        toCredentialsError(shown),
      ),

    replaceCredentials: (id, state, shown) =>
      call(
        (options) => client.patch(pathOf(id), { ...options, body: { connection: { state } } }),
        done,
        toCredentialsError(shown),
      ),

    // No released version has a method for it that works.
    completeAuth: (sessionUri, user) =>
      call(
        (options) =>
          client.post(`${ACCOUNTS}/complete_auth`, {
            ...options,
            body: { session_uri: sessionUri, user_id: user },
          }),
        readCompletedId,
        toVerifyError,
      ),

    // 0.19 has no method for it.
    revokeAccount: (id) => call((options) => client.post(`${pathOf(id)}/revoke`, options), readIsRevoked),

    createSession: (body) => call((options) => toolRouter.session.create(body, options), readSessionId),

    link: (sessionId, body) => call((options) => toolRouter.session.link(sessionId, body, options), readLink),
  };
}
