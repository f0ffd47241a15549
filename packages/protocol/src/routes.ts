import type { Connection } from './connection.ts';
import type { ConnectionRequest } from './connection-request.ts';
import type { Toolkit } from './toolkit.ts';

/** The path under which the routes are mounted unless the host says otherwise. */
export const DEFAULT_BASE_PATH = '/api/connect';

/** The header that every write must carry: a form on another site cannot set it. */
export const WRITE_HEADER = 'x-plugboard';

/** Every route, by the name that the client and the server share. Paths are below the base path. */
export const ROUTES = {
  listToolkits: { method: 'GET', path: '/toolkits' },
  getToolkit: { method: 'GET', path: '/toolkits/:slug' },
  listConnections: { method: 'GET', path: '/connections' },
  getConnection: { method: 'GET', path: '/connections/:id' },
  authorize: { method: 'POST', path: '/connections' },
  confirm: { method: 'POST', path: '/connections/:id/confirm' },
  cancel: { method: 'POST', path: '/connections/:id/cancel' },
  disconnect: { method: 'DELETE', path: '/connections/:id' },
} as const;

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
  /** Words to look for in names, slugs, descriptions and categories. */
  search?: string | undefined;
  /** The id of a category. */
  category?: string | undefined;
  /** `true`: only those to which the user has a connection; `false`: only the others. */
  connected?: boolean | undefined;
  cursor?: string | undefined;
  /** 1 to 50. @default 20 */
  limit?: number | undefined;
}

/** Whose connections to list: all of the user's, or those of one toolkit. */
export interface ListConnectionsInput {
  toolkit?: string | undefined;
}

/** What to connect. */
export interface AuthorizeInput {
  /** The slug of the toolkit. */
  toolkit: string;
  /** A name for the new connection, unique per user and toolkit. */
  alias?: string | undefined;
  /** The path of the page to come back to, for example `/settings?tab=apps`. */
  returnTo?: string | undefined;
}

/** How a connection request stands, after the server has asked Composio. */
export interface ConfirmOutput {
  connection: Connection;
  /** The path that `authorize` was given. */
  returnTo: string | null;
}

/** What became of a cancelled connection request. */
export interface CancelOutput {
  /** `null` once it is gone; the connection, if it had become ACTIVE in the meantime. */
  connection: Connection | null;
}

/** What is left of the app's access after a disconnect. */
export interface DisconnectOutput {
  /** `may-remain`: removed here, but the provider may still honour what it had issued. */
  access: 'revoked' | 'may-remain';
}

/** What each route takes and answers. Ids and slugs in the path are not repeated here. */
export interface RouteTypes {
  listToolkits: { input: ListToolkitsInput; output: Page<Toolkit> };
  getToolkit: { input: undefined; output: Toolkit };
  listConnections: { input: ListConnectionsInput; output: Page<Connection> };
  getConnection: { input: undefined; output: Connection };
  authorize: { input: AuthorizeInput; output: ConnectionRequest };
  confirm: { input: { token?: string | undefined }; output: ConfirmOutput };
  cancel: { input: undefined; output: CancelOutput };
  disconnect: { input: undefined; output: DisconnectOutput };
}
