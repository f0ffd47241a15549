import {
  ConnectError,
  OTHER_ROUTES,
  type RouteName,
  type RouteTypes,
} from '@plugboard/protocol';
import { createCallbackOriginCheck } from './request/callback-origin.ts';
import { createNoCookieHint } from './request/no-cookie.ts';
import { createRefusedOriginHint } from './request/refused-origin.ts';
import { currentUser } from './request/current-user.ts';
import { isForHost } from './request/is-for-host.ts';
import { isServerError, type ServerError } from './request/is-server-error.ts';
import { allowedMethods, matchRoute, type AnyRouteName, type RouteMatch } from './request/match-route.ts';
import type { ConnectHandlerOptions } from './options/options.ts';
import type { OtherRouteName } from './other-route.ts';
import { createOtherRoutes } from './other-routes.ts';
import { limitKindOf } from './request/rate-limiter.ts';
import { readOptions } from './options/read-options.ts';
import { respondTo } from './request/respond.ts';
import type { Context } from './route.ts';
import { routes, type Routes } from './routes.ts';
import { assertSameOrigin, isTrustedOrigin } from './request/same-origin.ts';
import { assertSameUser } from './request/same-user.ts';
import { createSelection } from './connections/selections.ts';
import { createServices } from './services.ts';

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
  const { basePath } = settings;
  const services = createServices(settings);
  const otherRoutes = createOtherRoutes();
  const checkCallbackOrigin = createCallbackOriginCheck(settings);
  const hintAtOrigin = createRefusedOriginHint(settings);
  const hintAtCookie = createNoCookieHint(settings);

  async function run<Name extends RouteName>(
    { name, key }: RouteMatch<Name>,
    request: Request,
    context: Omit<Context, 'upstream'>,
    pseudonym: string,
  ): Promise<{ status: number; output: RouteTypes[Name]['output'] }> {
    const route: Routes[Name] = routes[name];
    const input = await route.readInput(request);
    const output = await services.ask((upstream) => route.run({ ...context, upstream }, input, key), {
      report: context.report,
      pseudonym,
    });
    return { status: route.status ?? 200, output };
  }

  return async function handle(request) {
    const requestId = `req_${crypto.randomUUID().replaceAll('-', '')}`;
    /** Of whoever is signed in, the newest first; none before that is known. */
    let pseudonyms: readonly string[] = [];
    let name: AnyRouteName | null = null;
    const respond = respondTo(request, settings, () => pseudonyms);
    const report = (error: unknown): void => {
      settings.onError(error, { requestId, route: name });
    };

    async function signedIn(): Promise<{ user: string; pseudonym: string }> {
      const user = await currentUser(request, settings);
      pseudonyms = await services.pseudonymsOf(user);
      const [pseudonym = ''] = pseudonyms;
      return { user, pseudonym };
    }

    async function changed(toolkit: string): Promise<void> {
      try {
        await services.hub.publish(pseudonyms, toolkit);
      } catch (error) {
        // It has been done; the pages will see it when they look the next time.
        report(error);
      }
    }

    async function call(match: RouteMatch<RouteName>): Promise<Response> {
      const { user, pseudonym } = await signedIn();
      assertSameOrigin(request, settings);
      assertSameUser(request, pseudonyms);
      await services.limiter.admit(pseudonym, limitKindOf(match.name), report);
      if (match.name === 'authorize' || match.name === 'reconnect') checkCallbackOrigin(request, report);
      const selection = createSelection(settings, user);
      const context = { ...services, user, selection, changed, report };
      const { status, output } = await run(match, request, context, pseudonym);
      return respond.json(status, output);
    }

    async function refuse(error: ServerError): Promise<Response> {
      if (isForHost(error)) report(error);
      hintAtOrigin(request, error, report);
      hintAtCookie(request, error, report);
      return respond.error(error, requestId);
    }

    try {
      const { pathname } = new URL(request.url);
      if (request.method === 'OPTIONS' && isTrustedOrigin(request, settings)) {
        const allow = allowedMethods(pathname, basePath);
        if (allow.length > 0) return respond.preflight(allow);
      }
      const { name: found, key } = matchRoute(request.method, pathname, basePath);
      name = found;
      if (isOther(found))
        return await otherRoutes[found]({ ...services, request, requestId, respond, signedIn, report });
      return await call({ name: found, key });
    } catch (error) {
      const known = toServerError(error);
      const [pseudonym] = pseudonyms;
      if (pseudonym === undefined || known.code !== 'not_found') return refuse(known);
      // Whoever asks for many things that are not there is guessing.
      return services.limiter.admit(pseudonym, 'miss', report).then(
        () => refuse(known),
        (limited: unknown) => refuse(toServerError(limited)),
      );
    }
  };
}

function isOther(name: AnyRouteName): name is OtherRouteName {
  return Object.hasOwn(OTHER_ROUTES, name);
}

function toServerError(error: unknown): ServerError {
  return isServerError(error)
    ? error
    : new ConnectError('internal_error', 'Something went wrong.', { cause: error });
}
