import { ConnectError, type ConfirmOutput, type RouteTypes } from '@plugboard/protocol';
import * as v from 'valibot';
import { hasLostAccess } from '../connections/has-lost-access.ts';
import { isSomeoneElses } from '../connections/is-someone-elses.ts';
import { findOwned, withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { fromBody } from '../request/read-input.ts';
import { replaceConnection } from '../connections/replace-connection.ts';
import type { Context } from '../route.ts';
import { CLOCK_LEEWAY, LINK_LIFETIME, type OpenedClaims } from '../secrets/token.ts';
import { IDENTITY_MISMATCH } from '../composio/status-reason.ts';
import { askOnceStore } from '../stores/ask-once-store.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';
import { userConnection } from '../connections/user-connections.ts';

type Input = RouteTypes['confirm']['input'];

/** The finishing step of a connection request: asks Composio how it stands. Safe to repeat. */
export const confirm: OwnedRoute<Input, ConfirmOutput> = withOwnedConnection({
  readInput: fromBody(v.strictObject({ token: v.optional(v.pipe(v.string(), v.maxLength(8192))) })),

  async run(context, found, { token }) {
    const claims = await openToken(context, token);
    const isItsToken = claims?.user === context.user && claims.toolkit === found.toolkit.slug;
    // A token that is older than the connection speaks of another: it must not replace anything.
    const { account, former } =
      isItsToken && isMadeBy(claims, found)
        ? await replaceConnection(context, found, claims)
        : { account: found, former: null };
    if (account.status === 'ACTIVE' && (await isNews(context, account, former))) {
      await context.changed(account.toolkit.slug);
    }
    return {
      connection: await userConnection(context, account),
      returnTo: isItsToken ? claims.returnTo : null,
      context: isItsToken ? claims.context : {},
      former,
    };
  },

  /**
   * Looks whether somebody has been made to finish another user's link: the account they signed in to would
   * then work for that other user. It is paused for good, and never deleted: what was done by mistake can be looked at.
   */
  async refuse(context, id, { token }) {
    const claims = await openToken(context, token);
    if (!claims || claims.user === context.user) return;
    const account = await findOwned(context.upstream, claims.user, id, context.settings);
    if (!account || !isMadeBy(claims, account)) return;
    await pause(context, account);
    throw new ConnectError(
      'not_your_request',
      'This connection was started by another user than the signed-in one.',
    );
  },
});

// Both windows of a sign-in ask, at about the same moment, and as often as they are loaded again. Every page of the user
// would look again for each.
async function isNews(
  { settings, report }: Context,
  { id }: UpstreamAccount,
  former: ConfirmOutput['former'],
): Promise<boolean> {
  const claim = (): Promise<boolean> =>
    settings.stores.once.claim(`plugboard:confirmed:${id}:${former}`, 2 * LINK_LIFETIME * 1000);
  try {
    return await askOnceStore(claim);
  } catch (error) {
    // Told once more than needed is better than not at all.
    report(error);
    return true;
  }
}

async function openToken({ sealer }: Context, token: string | undefined): Promise<OpenedClaims | null> {
  return token === undefined ? null : sealer.open(token);
}

// The token names no id, as it is sealed before there is one. So it says nothing of connections made before
// it.
function isMadeBy({ toolkit, sealedAt }: OpenedClaims, account: UpstreamAccount): boolean {
  return account.toolkit.slug === toolkit && account.created_at >= sealedAt - CLOCK_LEEWAY * 1000;
}

async function pause({ upstream, report }: Context, account: UpstreamAccount): Promise<void> {
  // Also what is paused already: its user may have done it, so as to wake it later.
  if (hasLostAccess(account) || isSomeoneElses(account)) return;
  try {
    await upstream.setEnabled(account.id, false, IDENTITY_MISMATCH);
  } catch (error) {
    report(error);
  }
}
