import { ConnectError, isConnectError, type ServerErrorCode } from '@plugboard/protocol';
import { isForHost } from '../request/is-for-host.ts';
import { isServerError } from '../request/is-server-error.ts';
import type { OtherRoute, Visit } from '../other-route.ts';
import { clearCookie, readCookie, writeCookie } from '../secrets/verify-cookie.ts';
import { isSessionUri } from '../values/ids.ts';

/**
 * Tells Composio who it is that has come back from a provider, so that nobody can be made to sign in for somebody
 * else. It is a page that Composio sends browsers to: another site leads here, and that is as it should be.
 *
 * Only the host's session says who it is. Somebody who is not signed in is sent to do so, and comes back.
 */
export const verify: OtherRoute = async (visit) => {
  const { request, respond, settings, signedIn } = visit;
  if (settings.signInUrl === null) throw new ConnectError('not_found', 'There is no such route.');
  assertIsVisit(request);
  const given = readSessionUri(request);
  const sessionUri = given ?? readCookie(request, settings);
  if (sessionUri === null) return finish(visit, { status: 'failed', error: 'request_expired' });
  let who: { user: string; pseudonym: string };
  try {
    who = await signedIn();
  } catch (error) {
    if (!isConnectError(error) || error.code !== 'unauthenticated') throw error;
    return respond.redirect(303, settings.signInUrl, { 'set-cookie': writeCookie(sessionUri, settings) });
  }
  return finish(visit, await complete(visit, who, sessionUri));
};

// A browser may load pages before anybody has asked for them, and other pages may put this one into a frame.
function assertIsVisit({ headers }: Request): void {
  const isVisit =
    /prefetch|prerender/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`) === false &&
    ['navigate', null].includes(headers.get('sec-fetch-mode')) &&
    ['document', null].includes(headers.get('sec-fetch-dest'));
  if (!isVisit) throw new ConnectError('cross_origin', 'This is a page to be visited, and nothing else.');
}

// What else is in the query is none of ours, and is not looked at.
function readSessionUri(request: Request): string | null {
  const values = new URL(request.url).searchParams.getAll('session_uri');
  const [value] = values;
  if (value === undefined) return null;
  if (values.length === 1 && isSessionUri(value)) return value;
  throw new ConnectError('invalid_request', 'The query is not valid: "session_uri".');
}

interface Outcome {
  status: 'success' | 'failed';
  connected_account_id?: string;
  error?: ServerErrorCode;
}

async function complete(
  { ask, limiter, report }: Visit,
  { user, pseudonym }: { user: string; pseudonym: string },
  sessionUri: string,
): Promise<Outcome> {
  try {
    await limiter.admit(pseudonym, 'write', report);
    const id = await ask((upstream) => upstream.completeAuth(sessionUri, user), { report, pseudonym });
    return { status: 'success', connected_account_id: id };
  } catch (error) {
    if (!isServerError(error)) throw error;
    if (isForHost(error)) report(error);
    return { status: 'failed', error: error.code };
  }
}

// 303, so that the address with the name in it is not in the history.
function finish({ respond, settings }: Visit, outcome: Outcome): Response {
  const url = new URL(settings.callbackUrl);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return respond.redirect(303, url.href, { 'set-cookie': clearCookie(settings) });
}
