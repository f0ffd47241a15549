import { ACCOUNTS } from '../src/accounts.ts';
import { localPath } from '../src/local-path.ts';
import type { Chat } from './chat/create-chat.ts';
import type { Offer } from './connect-options.ts';
import type { AgentStart } from './create-agent.ts';
import type { Verification } from './create-verification.ts';
import { isSameOrigin } from './is-same-origin.ts';
import { readText } from './read-text.ts';
import type { Sessions } from './session.ts';

/** What answers everything below `/api/`. */
export type App = (request: Request) => Promise<Response>;

/** What the app is made of. */
export interface AppParts {
  sessions: Sessions;
  /** The kit's handler. */
  connect: App;
  verification: Verification;
  offer: Offer;
  startAgent: (user: string) => Promise<AgentStart>;
  chat: Chat;
}

/** A conversation has in it all that its tools have answered. In bytes. */
const LARGEST_BODY = 8 * 1024 * 1024;

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });

const goTo = (path: string, cookie?: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: path, ...(cookie !== undefined && { 'set-cookie': cookie }), 'cache-control': 'no-store' },
  });

/**
 * Tidewell's own routes, the chat among them, and the kit's below `/api/connect`.
 *
 * Signing in and out are plain form posts that end in a navigation, so that nothing of one account is left in the
 * memory of the page when the next one signs in.
 */
export function createApp({ sessions, connect, verification, offer, startAgent, chat }: AppParts): App {
  return async (request) => {
    const { pathname, origin } = new URL(request.url);
    if (pathname === '/api/connect' || pathname.startsWith('/api/connect/')) return connect(request);

    const said = await readText(request, LARGEST_BODY);
    if (said === null) return json({ error: 'That is too large.' }, 413);
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /api/me') return json({ account: await sessions.read(request) });

    const [, mode] = /^\/api\/chat\/(managed|manual)$/.exec(pathname) ?? [];
    if (mode === 'managed' || mode === 'manual') {
      const user = (await sessions.read(request))?.id;
      if (user === undefined) return json({ error: 'Nobody is signed in.' }, 401);
      // A page that is still open may be of somebody who was signed in before.
      if (request.headers.get('tidewell-user') !== user) return json({ error: 'Somebody else is signed in.' }, 409);
      if (request.method === 'GET') return chat.read(user, mode);
      if (!isSameOrigin(request)) return json({ error: 'This chat belongs to another site.' }, 403);
      if (request.method === 'POST') return chat.answer(user, mode, said, request.signal);
      if (request.method === 'DELETE') return chat.clear(user, mode);
    }

    if (route === 'POST /api/agent') {
      if (!isSameOrigin(request)) return json({ error: 'This page belongs to another site.' }, 403);
      const account = await sessions.read(request);
      return account ? json(await startAgent(account.id)) : json({ error: 'Nobody is signed in.' }, 401);
    }

    if (route === 'GET /api/offer') {
      return (await sessions.read(request)) ? json(offer) : json({ error: 'Nobody is signed in.' }, 401);
    }

    if (route === 'GET /api/verification') {
      return json({ isOn: verification.isOn(), canTurn: verification.turn !== null });
    }
    if (route === 'POST /api/verification') {
      if (!isSameOrigin(request)) return json({ error: 'This form belongs to another site.' }, 403);
      if (!verification.turn || !(await sessions.read(request))) return json({ error: 'Not yours to say.' }, 403);
      verification.turn(new URLSearchParams(said).get('on') === '1');
      return goTo('/headless');
    }

    if (route === 'POST /api/sign-in' || route === 'POST /api/sign-out') {
      if (!isSameOrigin(request)) return json({ error: 'This form belongs to another site.' }, 403);
      if (route === 'POST /api/sign-out') return goTo('/', sessions.end());

      const form = new URLSearchParams(said);
      const account = ACCOUNTS.find(({ id }) => id === form.get('account'));
      if (!account) return json({ error: 'No such account.' }, 400);
      return goTo(localPath(form.get('to'), origin), await sessions.start(account));
    }
    return json({ error: 'No such route.' }, 404);
  };
}
