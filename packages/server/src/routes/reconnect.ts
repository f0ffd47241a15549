import type { ConnectionRequest, ReconnectInput } from '@plugboard/protocol';
import * as v from 'valibot';
import { callbackContextSchema } from '../values/callback-context.ts';
import { withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { fromBody } from '../request/read-input.ts';
import { returnToSchema } from '../values/return-to.ts';
import { startRequest } from '../connections/start-request.ts';

/**
 * Starts a connection request that is to replace a connection, which stays as it is until the new one works.
 *
 * Composio's own refresh would take an ACTIVE connection out of service at once, so it is never asked for.
 */
export const reconnect: OwnedRoute<ReconnectInput, ConnectionRequest> = withOwnedConnection({
  status: 201,
  readInput: fromBody(
    v.strictObject({ returnTo: v.optional(returnToSchema), context: v.optional(callbackContextSchema) }),
  ),

  run(context, account, { returnTo = null, context: callbackContext = {} }) {
    return startRequest(context, {
      toolkit: account.toolkit.slug,
      alias: account.alias,
      returnTo,
      context: callbackContext,
      replaces: account.id,
      accountType: account.experimental.account_type === 'SHARED' ? 'SHARED' : 'PRIVATE',
    });
  },
});
