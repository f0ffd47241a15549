import {
  ConnectError,
  isConnectError,
  isRedirectUrl,
  type AccountType,
  type ConnectionRequest,
} from '@plugboard/protocol';
import { assertRoom } from './assert-room.ts';
import type { LinkBody } from '../composio/composio.ts';
import { isAboutAuthConfig } from '../composio/upstream-error.ts';
import { findToolkit } from './find-toolkit.ts';
import { freeAlias } from './free-alias.ts';
import type { Context } from '../route.ts';
import type { SessionPurpose } from '../composio/sessions.ts';
import { readSharing } from './sharing.ts';
import { LINK_LIFETIME, type Claims } from '../secrets/token.ts';

/** What to ask a Connect Link for. */
export interface RequestParts extends Omit<Claims, 'user'> {
  accountType: AccountType;
}

// What servers commonly take.
const LONGEST_CALLBACK = 8192;

/** Mints a Connect Link, and a token by which its return is known. */
export async function startRequest(
  context: Context,
  { accountType, ...parts }: RequestParts,
): Promise<ConnectionRequest> {
  const { user, settings, sealer } = context;
  const { toolkit, alias, replaces } = parts;
  const { availability } = await findToolkit(context.catalogue, toolkit);
  if (availability === 'no-auth-needed') {
    throw new ConnectError('no_auth_needed', 'This toolkit works without a connection.');
  }
  await assertRoom(context, toolkit, replaces);
  const sharing = await readSharing(settings, user, toolkit, accountType);
  const token = await sealer.seal({ user, ...parts });
  const callback_url = callbackUrl(settings.callbackUrl, token, parts.context);
  // A connection that is to be replaced has its name until then, and Composio refuses one that is taken.
  const name = replaces === null ? alias : null;
  // After all that may refuse the request: it may remove an attempt.
  if (name !== null) await freeAlias(context, toolkit, name);
  // Composio does not say when the link runs out, so we count from before we ask for it.
  const expiresAt = new Date(settings.now() + LINK_LIFETIME * 1000).toISOString();
  const body = { toolkit, callback_url, ...(name !== null && { alias: name }), ...sharing };
  const { id, redirectUrl } = await link(context, body, replaces === null ? 'add' : 'replace');
  if (redirectUrl === null || !isRedirectUrl(redirectUrl, settings.linkHosts)) {
    await giveUp(context, id);
    throw new ConnectError(
      'bad_redirect',
      'Composio named a Connect Link that is not allowed; see linkHosts.',
    );
  }
  return { id, toolkit, redirectUrl, expiresAt, expiresIn: LINK_LIFETIME, token };
}

async function link(
  context: Context,
  body: LinkBody,
  purpose: SessionPurpose,
): Promise<{ id: string; redirectUrl: string | null }> {
  const { upstream, user, sessions, catalogue } = context;
  try {
    return await sessions.use(upstream, user, purpose, (sessionId) => upstream.link(sessionId, body));
  } catch (error) {
    if (!isConnectError(error)) throw error;
    if (error.code === 'toolkit_unavailable') catalogue.markUnavailable(body.toolkit);
    if (error.code !== 'not_found') throw error;
    const refused = refusedConfigs(context, body.toolkit, error);
    if (refused) throw refused;
    // The session is there, so it is the toolkit that is not.
    throw new ConnectError('unknown_toolkit', 'Composio has no such toolkit.', { cause: error });
  }
}

// Composio takes all auth configs of the options into a session, or none: one that is not there stops every toolkit. Only the
// host can mend it, and no other answer of this code is for the host.
function refusedConfigs(
  { settings: { authConfigs }, catalogue, report }: Context,
  toolkit: string,
  cause: ConnectError,
): ConnectError | null {
  const own = authConfigs.get(toolkit);
  if (own === undefined && !(isAboutAuthConfig(cause) && authConfigs.size > 0)) return null;
  const named = own === undefined ? [...authConfigs] : [[toolkit, own]];
  // Which ones is for the host alone: the message goes to the browser.
  const which = new Error(named.map((pair) => pair.join(': ')).join(', ').slice(0, 200), { cause });
  const error = new ConnectError('toolkit_unavailable', 'Composio does not find what authConfigs names.', { cause: which });
  // Once in five minutes: whoever wants to connect will try again.
  if (!catalogue.isUnavailable(toolkit)) report(error);
  catalogue.markUnavailable(toolkit);
  return error;
}

// The callback is the host's own and never the browser's choice; what is added to it is the token, and what
// the page wanted to be told.
function callbackUrl(base: URL, token: string, context: Record<string, string>): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(context)) {
    if (base.searchParams.has(name)) {
      throw new ConnectError('invalid_request', 'The body is not valid: a name of context is not free.');
    }
    url.searchParams.set(name, value);
  }
  url.searchParams.set('connect_token', token);
  if (url.href.length <= LONGEST_CALLBACK) return url.href;
  throw new ConnectError('invalid_request', 'context and returnTo are too long together.');
}

async function giveUp({ upstream, report }: Context, id: string): Promise<void> {
  try {
    await upstream.removeAccount(id);
  } catch (error) {
    report(error);
  }
}
