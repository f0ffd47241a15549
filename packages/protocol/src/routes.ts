import type { AccountType, Connection } from './connection.ts';
import type { ConnectionRequest } from './connection-request.ts';
import type { Category, Toolkit, ToolkitDetails } from './toolkit.ts';

/** The longest path to come back to that a request may name, in characters. */
export const LONGEST_RETURN_TO = 2048;
/** The path under which the routes are mounted unless the host says otherwise. */
export const DEFAULT_BASE_PATH = '/api/connect';

/**
 * The header of every answer to somebody signed in: a pseudonym; while the server's secret changes, one by each secret,
 * spaces between. When all of them are others, somebody else has signed in, and what was cached is not theirs.
 */
export const USER_HEADER = 'x-plugboard-user';
/**
 * The header that every write must carry, as no form on another site can: what the last answer had in `USER_HEADER`, so
 * that nothing is written for somebody who has signed in meanwhile; `1` before the first.
 */
export const WRITE_HEADER = 'x-plugboard';

/** Every route, by the name that the client and the server share. Paths are below the base path. */
export const ROUTES = {
  listToolkits: { method: 'GET', path: '/toolkits' },
  getToolkit: { method: 'GET', path: '/toolkits/:slug' },
  listCategories: { method: 'GET', path: '/categories' },
  selectConnection: { method: 'PUT', path: '/toolkits/:slug/selected' },
  listConnections: { method: 'GET', path: '/connections' },
  getConnection: { method: 'GET', path: '/connections/:id' },
  authorize: { method: 'POST', path: '/connections' },
  confirm: { method: 'POST', path: '/connections/:id/confirm' },
  cancel: { method: 'POST', path: '/connections/:id/cancel' },
  reconnect: { method: 'POST', path: '/connections/:id/reconnect' },
  updateConnection: { method: 'PATCH', path: '/connections/:id' },
  disconnect: { method: 'DELETE', path: '/connections/:id' },
  submitCredentials: { method: 'POST', path: '/connections/credentials' },
  replaceCredentials: { method: 'PUT', path: '/connections/:id/credentials' },
} as const;

/** The stream of news about the user's connections. */
export const EVENTS_ROUTE = { method: 'GET', path: '/events' } as const;

/** Routes that are no calls of the client: that stream, pages that a browser is sent to, and one for Composio. */
export const OTHER_ROUTES: Record<
  'events' | 'verify' | 'webhook' | 'relay',
  { readonly method: 'GET' | 'POST'; readonly path: string }
> = {
  events: EVENTS_ROUTE,
  verify: { method: 'GET', path: '/verify' },
  webhook: { method: 'POST', path: '/webhook' },
  relay: { method: 'GET', path: '/oauth/callback' },
};

/** The name of a route. */
export type RouteName = keyof typeof ROUTES;

/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Ask for the next page with this; absent on the last. */
  nextCursor?: string;
  /** How many items there are on all pages. */
  total?: number;
}

/** What to list of the catalogue. */
export interface ListToolkitsInput {
  /** Only these, at most 50, in this order. */
  slugs?: string[] | undefined;
  /** Words to look for in names, slugs, descriptions and Composio’s categories. */
  search?: string | undefined;
  /** The id of a category, as `listCategories` has it. */
  category?: string | undefined;
  /** `true`: only those to which the user has a connection; `false`: only the others. */
  connected?: boolean | undefined;
  cursor?: string | undefined;
  /** 1 to 50. @default 20, or 50 with `slugs` */
  limit?: number | undefined;
}

/** Whose connections to list: all of the user's, or those of one toolkit. */
export interface ListConnectionsInput {
  toolkit?: string | undefined;
}

/** What to connect. */
export interface AuthorizeInput extends Pick<Connection, 'toolkit'> {
  /** A name for the new connection, unique per user and toolkit: at most 64 characters. */
  alias?: string | undefined;
  /** The path of the page to come back to, for example `/settings?tab=apps`. */
  returnTo?: string | undefined;
  /** What the callback page is told again: at most 10 texts of 256 characters. No name is one of Composio’s or ours. */
  context?: Record<string, string> | undefined;
  /** Whether others may use the connection. Who, the server knows. @default 'PRIVATE' */
  accountType?: AccountType | undefined;
}

/** How to sign in again. */
export type ReconnectInput = Pick<AuthorizeInput, 'returnTo' | 'context'>;

/** How a connection request stands, after the server has asked Composio. */
export interface ConfirmOutput {
  connection: Connection;
  /** The path that `authorize` was given. */
  returnTo: string | null;
  /** What `authorize` was given. */
  context: Record<string, string>;
  /**
   * What became of the connection that this one was to replace; `null` where there was none, or nothing is decided.
   * `kept`: the person signed in to another account this time, so there are two now.
   */
  former: 'removed' | 'kept' | null;
}

/** What became of a cancelled connection request. */
export interface CancelOutput {
  /** `null` once it is gone; the connection, if it has ever worked: then it is left alone. */
  connection: Connection | null;
}

/** What is left of the app's access after a disconnect. */
export interface DisconnectOutput {
  /** `may-remain`: removed here, but the provider may still honour what it had issued. */
  access: 'revoked' | 'may-remain';
}

/** What to change of a connection. What is left out stays. */
export interface UpdateConnectionInput {
  /** `null` takes the name away. */
  alias?: string | null | undefined;
  /** `false` pauses it, `true` resumes. */
  enabled?: boolean | undefined;
}

/** Which connection is to run. */
export interface SelectConnectionInput {
  connectionId: string;
}

/** What a person has filled in. Never stored, logged or sent back by us. */
export interface SubmitCredentialsInput extends Pick<AuthorizeInput, 'toolkit' | 'alias'> {
  /** One of the toolkit's `credentialForms`. */
  scheme: string;
  /** Values by the names of the form's fields. */
  fields: Record<string, string>;
}

/** A key in the place of another. */
export type ReplaceCredentialsInput = Pick<SubmitCredentialsInput, 'fields'>;

/** What the stream of events says: something about this user's connections has changed, so look again. */
export interface ConnectionEvent extends Pick<Connection, 'toolkit'> {
  type: 'changed';
}

/** Its events: `message`, a `ConnectionEvent`; `resync`, some were left out; `bye`, the last: another user has come. */
export type ConnectionEventName = 'message' | 'resync' | 'bye';

/** What each route takes and answers. Ids and slugs in the path are not repeated here. */
export interface RouteTypes {
  listToolkits: { input: ListToolkitsInput; output: Page<Toolkit> };
  getToolkit: { input: undefined; output: ToolkitDetails };
  listCategories: { input: undefined; output: Page<Category> };
  selectConnection: { input: SelectConnectionInput; output: Connection };
  listConnections: { input: ListConnectionsInput; output: Page<Connection> };
  getConnection: { input: undefined; output: Connection };
  authorize: { input: AuthorizeInput; output: ConnectionRequest };
  confirm: { input: { token?: string | undefined }; output: ConfirmOutput };
  cancel: { input: undefined; output: CancelOutput };
  reconnect: { input: ReconnectInput; output: ConnectionRequest };
  updateConnection: { input: UpdateConnectionInput; output: Connection };
  disconnect: { input: undefined; output: DisconnectOutput };
  submitCredentials: { input: SubmitCredentialsInput; output: Connection };
  replaceCredentials: { input: ReplaceCredentialsInput; output: Connection };
}
