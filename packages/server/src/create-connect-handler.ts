import { ConnectError, isConnectError, type RouteName, type RouteTypes } from '@plugboard/protocol';
import { createCatalogue } from './catalogue.ts';
import { currentUser } from './current-user.ts';
import { UPSTREAM_DEADLINE, withDeadline, type Deadline } from './deadline.ts';
import { allowedMethods, matchRoute, type RouteMatch } from './match-route.ts';
import type { ConnectHandlerOptions } from './options.ts';
import { readOptions } from './read-options.ts';
import { respondTo } from './respond.ts';
import type { Context } from './route.ts';
import { routes, type Routes } from './routes.ts';
import { assertSameOrigin, isTrustedOrigin } from './same-origin.ts';
import { createSessions } from './sessions.ts';
import { createSealer } from './token.ts';
import { createUpstream } from './upstream.ts';

/** Answers the requests below the base path. Never rejects. */
export type ConnectHandler = (request: Request) => Promise<Response>;

/**
 * Makes the handler that stands between the browser and Composio, so that the API key stays on the server and
 * every user sees and changes only what is theirs.
 *
 * Make one per process: it keeps the catalogue and the users' sessions in memory. Throws an `Error` at once
 * if an option is missing, unknown or unsafe.
 *
 * @example
 * const handler = createConnectHandler({
 *   composio: new Composio(),
 *   getUser: async (request) => (await getSession(request))?.userId ?? null,
 *   callbackUrl: 'https://app.example.com/connect/callback',
 *   secret: process.env.CONNECT_SECRET,
 * });
 */
export function createConnectHandler(options: ConnectHandlerOptions): ConnectHandler {
  const settings = readOptions(options);
  const { basePath, now } = settings;
  const connect = (deadline: Deadline) => createUpstream(settings.composio.getClient(), deadline, now);
  const services = {
    settings,
    catalogue: createCatalogue(settings, connect),
    sessions: createSessions(settings),
    sealer: createSealer(settings.secrets, now),
  };

  async function run<Name extends RouteName>(
    { name, key }: RouteMatch<Name>,
    request: Request,
    context: Omit<Context, 'upstream'>,
  ): Promise<{ status: number; output: RouteTypes[Name]['output'] }> {
    const route: Routes[Name] = routes[name];
    const input = await route.readInput(request);
    const output = await withDeadline(UPSTREAM_DEADLINE, (deadline) =>
      deadline.race(route.run({ ...context, upstream: connect(deadline) }, input, key)),
    );
    return { status: route.status ?? 200, output };
  }

  return async function handle(request) {
    const requestId = `req_${crypto.randomUUID().replaceAll('-', '')}`;
    const respond = respondTo(request, settings);
    let name: RouteName | null = null;
    const report = (error: unknown): void => {
      try {
        settings.onError(error, { requestId, route: name });
      } catch {
        // A broken log must not break the answer.
      }
    };

    try {
      const { pathname } = new URL(request.url);
      if (request.method === 'OPTIONS' && isTrustedOrigin(request, settings)) {
        const allow = allowedMethods(pathname, basePath);
        if (allow.length > 0) return respond.preflight(allow);
      }
      const match = matchRoute(request.method, pathname, basePath);
      name = match.name;
      const user = await currentUser(request, settings);
      assertSameOrigin(request, settings);
      const { status, output } = await run(match, request, { ...services, user, report });
      return respond.json(status, output);
    } catch (error) {
      const known = isConnectError(error)
        ? error
        : new ConnectError('internal_error', 'Something went wrong.', { cause: error });
      if (isForHost(known)) report(known);
      return respond.error(known, requestId);
    }
  };
}

// What the browser did wrong is between us and the browser, but for one thing: somebody may have been
// tricked.
function isForHost({ status, code }: ConnectError): boolean {
  return status >= 500 || code === 'rate_limited' || code === 'not_your_request';
}
