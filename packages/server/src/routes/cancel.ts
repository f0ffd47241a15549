import type { CancelOutput } from '@plugboard/protocol';
import { withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { isAttempt } from '../composio/present.ts';
import { noBody } from '../request/read-input.ts';
import { userConnection } from '../connections/user-connections.ts';

/** Gives up a connection request. What has ever worked is not removed by this; it is answered as it is. */
export const cancel: OwnedRoute<undefined, CancelOutput> = withOwnedConnection({
  readInput: noBody,

  async run(context, account) {
    if (!isAttempt(account)) return { connection: await userConnection(context, account) };
    await context.upstream.removeAccount(account.id);
    await context.changed(account.toolkit.slug);
    return { connection: null };
  },
});
