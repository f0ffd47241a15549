import type { ROUTES, RouteName } from '@plugboard/protocol';
import type { Owned } from './connections/owned-connection.ts';
import type { RouteOf } from './route.ts';
import { authorize } from './routes/authorize.ts';
import { cancel } from './routes/cancel.ts';
import { confirm } from './routes/confirm.ts';
import { disconnect } from './routes/disconnect.ts';
import { getConnection } from './routes/get-connection.ts';
import { getToolkit } from './routes/get-toolkit.ts';
import { listCategories } from './routes/list-categories.ts';
import { listConnections } from './routes/list-connections.ts';
import { listToolkits } from './routes/list-toolkits.ts';
import { reconnect } from './routes/reconnect.ts';
import { replaceCredentials } from './routes/replace-credentials.ts';
import { selectConnection } from './routes/select-connection.ts';
import { submitCredentials } from './routes/submit-credentials.ts';
import { updateConnection } from './routes/update-connection.ts';

/** Every route of the protocol. */
export type Routes = { [Name in RouteName]: RouteOf<Name> };

/** The names of the routes about one connection. */
export type IdRouteName = {
  [Name in RouteName]: (typeof ROUTES)[Name]['path'] extends `${string}:id${string}` ? Name : never;
}[RouteName];

const all = {
  listToolkits,
  getToolkit,
  listCategories,
  selectConnection,
  listConnections,
  getConnection,
  authorize,
  confirm,
  cancel,
  reconnect,
  updateConnection,
  disconnect,
  submitCredentials,
  replaceCredentials,
  // Does not compile with a route about one connection that was not made by `withOwnedConnection`.
} satisfies Record<RouteName, unknown> & Record<IdRouteName, Owned>;

/** What each route does. */
export const routes: Routes = all;
