/** What goes with every call to Composio. */
export interface CallOptions {
  signal: AbortSignal;
  maxRetries: number;
  fetchOptions: { redirect: 'manual' };
}

/** One page of a list that is asked for. */
export interface PageQuery {
  cursor?: string;
  limit: number;
}

/** Which connected accounts to list. An empty `user_ids` would mean everybody's. */
export interface AccountsQuery extends PageQuery {
  user_ids: string[];
  connected_account_ids?: string[];
  toolkit_slugs?: string[];
  /** Without it, Composio leaves SHARED accounts out. */
  account_type: 'ALL';
}

/** What a session may do and offer. */
export interface SessionBody {
  user_id: string;
  manage_connections: { enable: boolean };
  toolkits?: { enable: string[] };
  auth_configs?: Record<string, string>;
}

/** What to mint a Connect Link for. */
export interface LinkBody {
  toolkit: string;
  callback_url: string;
  alias?: string;
}

/**
 * The few calls of Composio's client that the handler makes.
 *
 * Every answer is `unknown`: it comes from another system, and is read as such.
 */
export interface ComposioClient {
  toolkits: {
    list(query: PageQuery, options: CallOptions): PromiseLike<unknown>;
  };
  authConfigs: {
    list(query: PageQuery, options: CallOptions): PromiseLike<unknown>;
  };
  connectedAccounts: {
    list(query: AccountsQuery, options: CallOptions): PromiseLike<unknown>;
    delete(id: string, query: Record<string, never>, options: CallOptions): PromiseLike<unknown>;
    updateStatus(id: string, body: { enabled: boolean }, options: CallOptions): PromiseLike<unknown>;
  };
  toolRouter: {
    session: {
      create(body: SessionBody, options: CallOptions): PromiseLike<unknown>;
      link(sessionId: string, body: LinkBody, options: CallOptions): PromiseLike<unknown>;
    };
  };
  /** For what not every version has a method for. */
  post(path: string, options: CallOptions): PromiseLike<unknown>;
}

/** What the handler needs of a `Composio` instance; 0.19 and later have it. */
export interface ComposioLike {
  getClient(): ComposioClient;
}
