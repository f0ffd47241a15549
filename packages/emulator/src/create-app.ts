import { Hono } from 'hono';
import { ApiError, errorBody, noSuchRoute, unauthorized } from './api-error.ts';
import { placeOf } from './place.ts';
import { authConfigRoutes } from './routes/auth-configs.ts';
import { connectedAccountRoutes } from './routes/connected-accounts.ts';
import type { RouteEnv } from './routes/route-env.ts';
import { linkPageRoutes } from './routes/link-pages.ts';
import { logoRoutes } from './routes/logos.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { sessionToolRoutes } from './routes/session-tools.ts';
import { toolkitRoutes } from './routes/toolkits.ts';
import { webhookSubscriptionRoutes } from './routes/webhook-subscriptions.ts';
import { unguessable } from './unguessable.ts';
import type { World } from './world.ts';

/** Puts all routes together. They are matched below version and prefix, wherever the emulator is mounted. */
export function createApp(world: World): Hono<RouteEnv> {
  const app = new Hono<RouteEnv>({ getPath: (request) => placeOf(request.url).path });

  app.use(async (c, next) => {
    const { kind, base } = placeOf(c.req.url);
    c.set('base', base);
    if (kind === 'nowhere') throw noSuchRoute(c.req.method, c.req.path);
    if (kind === 'api') checkKey(world, c.req.header('x-api-key') ?? '');
    await next();
  });

  app.route('/', linkPageRoutes(world));
  app.route('/', logoRoutes(world));
  app.route('/', sessionRoutes(world));
  app.route('/', sessionToolRoutes(world));
  app.route('/', connectedAccountRoutes(world));
  app.route('/', toolkitRoutes(world));
  app.route('/', authConfigRoutes(world));
  app.route('/', webhookSubscriptionRoutes(world));

  app.notFound((c) => failure(noSuchRoute(c.req.method, c.req.path)));
  app.onError((error) => {
    if (error instanceof ApiError) return failure(error);
    throw error;
  });
  return app;
}

/** The routes of an app: methods, and paths with their parameters. */
export function routesOf(app: Hono<RouteEnv>): { method: string; path: string }[] {
  return app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path }));
}

function checkKey(world: World, key: string): void {
  if (key === '') throw unauthorized('No authentication provided');
  if (world.apiKeys && !world.apiKeys.includes(key)) throw unauthorized('Invalid API key');
}

function failure(error: ApiError): Response {
  return Response.json(errorBody(error, unguessable('req')), { status: error.status });
}
