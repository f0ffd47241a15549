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

/** Every route of the protocol. One about a connection does not compile unless it was made by `withOwnedConnection`. */
export type Routes = {
  [Name in RouteName]: RouteOf<Name> & ((typeof ROUTES)[Name]['path'] extends `${string}:id${string}` ? Owned : unknown);
};

/** What each route does. */
export const routes: Routes = {
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
};
