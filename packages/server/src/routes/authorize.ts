import { ConnectError, isConnectError, isRedirectUrl } from '@plugboard/protocol';
import * as v from 'valibot';
import { aliasSchema } from '../alias.ts';
import { findToolkit } from '../find-toolkit.ts';
import { slugSchema } from '../ids.ts';
import { fromBody } from '../read-input.ts';
import { returnToSchema } from '../return-to.ts';
import type { Context, RouteOf } from '../route.ts';
import { LINK_LIFETIME } from '../token.ts';

const input = v.strictObject({
  toolkit: slugSchema,
  alias: v.optional(aliasSchema),
  returnTo: v.optional(returnToSchema),
});

/** Starts a connection request: mints a Connect Link, and a token by which its return is known. */
export const authorize: RouteOf<'authorize'> = {
  status: 201,
  readInput: fromBody(input),

  async run(context, { toolkit, alias, returnTo = null }) {
    const { availability } = await findToolkit(context.catalogue, toolkit);
    if (availability === 'no-auth-needed') {
      throw new ConnectError('no_auth_needed', 'This toolkit works without a connection.');
    }
    const { user, settings, sealer } = context;
    const token = await sealer.seal({ user, toolkit, returnTo, alias: alias ?? null });
    // Composio does not say when the link runs out, so we count from before we ask for it.
    const expiresAt = new Date(settings.now() + LINK_LIFETIME * 1000).toISOString();
    const { id, redirectUrl } = await link(context, {
      toolkit,
      callback_url: callbackUrl(settings.callbackUrl, token),
      // Composio knows the user's other names for this toolkit, and refuses one that is taken.
      ...(alias !== undefined && { alias }),
    });
    if (redirectUrl === null || !isRedirectUrl(redirectUrl, settings.linkHosts)) {
      await giveUp(context, id);
      throw new ConnectError(
        'bad_redirect',
        'Composio named a Connect Link that is not allowed; see linkHosts.',
      );
    }
    return { id, toolkit, redirectUrl, expiresAt, expiresIn: LINK_LIFETIME, token };
  },
};

async function link(
  { upstream, user, sessions, catalogue }: Context,
  body: { toolkit: string; callback_url: string; alias?: string },
): Promise<{ id: string; redirectUrl: string | null }> {
  try {
    return await sessions.use(upstream, user, (sessionId) => upstream.link(sessionId, body));
  } catch (error) {
    if (!isConnectError(error)) throw error;
    if (error.code === 'toolkit_unavailable') catalogue.markUnavailable(body.toolkit);
    if (error.code !== 'not_found') throw error;
    // The session is there, so it is the toolkit that is not.
    throw new ConnectError('unknown_toolkit', 'Composio has no such toolkit.', { cause: error });
  }
}

// The callback is the host's own and never the browser's choice; the token in it is all that differs.
function callbackUrl(base: URL, token: string): string {
  const url = new URL(base);
  url.searchParams.set('connect_token', token);
  return url.href;
}

async function giveUp({ upstream, report }: Context, id: string): Promise<void> {
  try {
    await upstream.deleteAccount(id);
  } catch (error) {
    report(error);
  }
}
