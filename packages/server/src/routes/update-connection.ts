import { ConnectError, type Connection, type UpdateConnectionInput } from '@plugboard/protocol';
import * as v from 'valibot';
import { aliasSchema } from '../values/alias.ts';
import { assertRoom } from '../connections/assert-room.ts';
import { freeAlias } from '../connections/free-alias.ts';
import { isSomeoneElses } from '../connections/is-someone-elses.ts';
import { findOwned, withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { fromBody } from '../request/read-input.ts';
import { userConnection } from '../connections/user-connections.ts';

/** Names a connection, pauses it or resumes it. Everything is looked at before anything is changed. */
export const updateConnection: OwnedRoute<UpdateConnectionInput, Connection> = withOwnedConnection({
  readInput: fromBody(
    v.strictObject({ alias: v.optional(v.nullable(aliasSchema)), enabled: v.optional(v.boolean()) }),
  ),

  async run(context, account, { alias, enabled }) {
    const { upstream, user, settings } = context;
    const { id, status, toolkit } = account;
    const isRenamed = alias !== undefined && alias !== account.alias;
    const isToggled = enabled !== undefined && enabled !== (status === 'ACTIVE');
    if (isToggled && status !== (enabled ? 'INACTIVE' : 'ACTIVE')) {
      throw new ConnectError('invalid_request', 'Only an ACTIVE connection can be paused, and then resumed.');
    }
    // Whoever lured somebody else into signing in must not get their account after all.
    if (enabled && isSomeoneElses(account)) {
      throw new ConnectError('not_your_request', 'Somebody else signed in to this connection, so it stays paused.');
    }
    if (!isRenamed && !isToggled) return userConnection(context, account);
    if (isToggled && enabled) await assertRoom(context, toolkit.slug, id);
    if (isRenamed && alias !== null) await freeAlias(context, toolkit.slug, alias, id);
    // At Composio, the empty name is none.
    if (isRenamed) await upstream.setAlias(id, alias ?? '');
    if (isToggled) await upstream.setEnabled(id, enabled);
    await context.changed(toolkit.slug);
    // Resuming gives back whatever status it had, so that has to be asked for. A name is what it was set to.
    const changed = isToggled ? await findOwned(upstream, user, id, settings) : { ...account, alias: alias ?? null };
    if (changed) return userConnection(context, changed);
    throw new ConnectError('not_found', 'The connection has gone in the meantime.');
  },
});
