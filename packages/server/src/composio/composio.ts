/** What goes with every call to Composio. */
export interface ComposioCallOptions {
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

/** Which auth configs to list; disabled ones are left out. */
export interface AuthConfigsQuery extends PageQuery {
  toolkit_slug?: string;
}

/** What a session may do and offer. */
export interface SessionBody {
  user_id: string;
  manage_connections: { enable: boolean };
  toolkits?: { enable: string[] };
  auth_configs?: Record<string, string>;
  multi_account?: { enable: true; max_accounts_per_toolkit?: number; require_explicit_selection: boolean };
}

/** That a connection is shared, and with whom. */
export interface Sharing {
  account_type: 'SHARED';
  acl_config_for_shared: {
    allow_all_users: boolean;
    allowed_user_ids: string[];
    not_allowed_user_ids: string[];
  };
}

/** What to mint a Connect Link for. */
export interface LinkBody {
  toolkit: string;
  callback_url: string;
  alias?: string;
  experimental?: Sharing;
}

/** The schemes whose every field is typed by a person. OAuth wants a Connect Link, also where it begins with fields. */
export const TYPED_SCHEMES = [
  'API_KEY',
  'BEARER_TOKEN',
  'BASIC',
  'BASIC_WITH_JWT',
  'GOOGLE_SERVICE_ACCOUNT',
  'SERVICE_ACCOUNT',
  'BILLCOM_AUTH',
  'CALCOM_AUTH',
] as const;

/** A scheme whose every field is typed by a person. */
export type TypedScheme = (typeof TYPED_SCHEMES)[number];

/** An auth config for keys that users bring themselves. */
export interface AuthConfigBody {
  toolkit: { slug: string };
  auth_config: { type: 'use_custom_auth'; authScheme: TypedScheme; name: string };
}

/** A scheme with what a person has filled in. */
export interface CredentialState {
  authScheme: TypedScheme;
  val: Record<string, string>;
}

/** A connection made of what a person has filled in. */
export interface AccountBody {
  auth_config: { id: string };
  connection: { user_id: string; alias?: string; state: CredentialState };
  validate_credentials: boolean;
}

/**
 * The few calls of Composio's client that the handler makes.
 *
 * Every answer is `unknown`: it comes from another system, and is read as such.
 */
export interface ComposioClient {
  toolkits: {
    list(query: PageQuery, options: ComposioCallOptions): PromiseLike<unknown>;
    retrieve(slug: string, query: Record<string, never>, options: ComposioCallOptions): PromiseLike<unknown>;
  };
  authConfigs: {
    list(query: AuthConfigsQuery, options: ComposioCallOptions): PromiseLike<unknown>;
    create(body: AuthConfigBody, options: ComposioCallOptions): PromiseLike<unknown>;
  };
  connectedAccounts: {
    list(query: AccountsQuery, options: ComposioCallOptions): PromiseLike<unknown>;
    delete(id: string, query: Record<string, never>, options: ComposioCallOptions): PromiseLike<unknown>;
    updateStatus(id: string, body: { enabled: boolean; reason?: string }, options: ComposioCallOptions): PromiseLike<unknown>;
  };
  toolRouter: {
    session: {
      create(body: SessionBody, options: ComposioCallOptions): PromiseLike<unknown>;
      link(sessionId: string, body: LinkBody, options: ComposioCallOptions): PromiseLike<unknown>;
    };
  };
  /** For what not every version has a method for, or one that takes only the fields that it knows. */
  post(path: string, options: ComposioCallOptions & { body?: object }): PromiseLike<unknown>;
  patch(path: string, options: ComposioCallOptions & { body: object }): PromiseLike<unknown>;
}

/** What the handler needs of a `Composio` instance; 0.19 and later have it. */
export interface ComposioLike {
  getClient(): ComposioClient;
}
