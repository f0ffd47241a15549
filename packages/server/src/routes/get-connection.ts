import type { Connection } from '@plugboard/protocol';
import { withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { noQuery } from '../request/read-input.ts';
import { userConnection } from '../connections/user-connections.ts';

/** One connection, also an attempt that came to nothing: the flow that started it asks here. */
export const getConnection: OwnedRoute<undefined, Connection> = withOwnedConnection({
  readInput: noQuery,
  run: userConnection,
});
