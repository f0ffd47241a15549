import { ConnectError, type Connection, type ReplaceCredentialsInput } from '@plugboard/protocol';
import * as v from 'valibot';
import { assertRoom } from '../connections/assert-room.ts';
import { checkCredentials, credentialFieldsSchema } from '../connections/check-credentials.ts';
import { connectWithCredentials } from '../connections/connect-with-credentials.ts';
import { findForm } from '../connections/find-form.ts';
import { hasLostAccess } from '../connections/has-lost-access.ts';
import { findOwned, withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { fromBody } from '../request/read-input.ts';
import { replaceConnection } from '../connections/replace-connection.ts';
import type { Context } from '../route.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';
import { userConnection } from '../connections/user-connections.ts';

/**
 * Puts another key in the place of the one that a connection has. It stays the same connection; one that has lost its
 * access does not come back to life by that, so a new one takes its place and its name.
 */
export const replaceCredentials: OwnedRoute<ReplaceCredentialsInput, Connection> = withOwnedConnection({
  readInput: fromBody(v.strictObject({ fields: credentialFieldsSchema })),

  async run(context, account, { fields }) {
    const { upstream, user, settings } = context;
    const { slug } = account.toolkit;
    const scheme = account.auth_config.auth_scheme ?? account.state.authScheme;
    const credentials = checkCredentials(await findForm(context, slug, scheme), fields);
    if (hasLostAccess(account)) {
      // What is made of a key is its user's own, so others would lose what was shared with them. A link can share.
      if (account.experimental.account_type === 'SHARED') {
        throw new ConnectError('connect_link_required', 'A shared connection is connected again through a Connect Link.');
      }
      await assertRoom(context, slug, account.id);
      const made = await connectWithCredentials(context, slug, credentials);
      const changed = await takePlace(context, made, account);
      await context.changed(slug);
      return userConnection(context, changed);
    }
    await upstream.replaceCredentials(account.id, credentials.state, credentials.shown);
    await context.changed(slug);
    const changed = await findOwned(upstream, user, account.id, settings);
    if (changed) return userConnection(context, changed);
    throw new ConnectError('not_found', 'The connection has gone in the meantime.');
  },
});

/** Puts the new one in the place of the old one. Where that fails, both stay: a second try would make a third. */
async function takePlace(
  context: Context,
  made: UpstreamAccount,
  { id, alias }: UpstreamAccount,
): Promise<UpstreamAccount> {
  try {
    return (await replaceConnection(context, made, { replaces: id, alias })).account;
  } catch (error) {
    // The key works. What has lost its access is still listed, and can be disconnected.
    context.report(error);
    return made;
  }
}
