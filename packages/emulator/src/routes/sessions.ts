import { Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import {
  callbackAddress,
  isObject,
  object,
  oneOf,
  someText,
  text,
  textOf,
  type Check,
  type JsonObject,
} from '../check.ts';
import { findSession } from '../find-session.ts';
import { readBody, readQuery } from '../read-request.ts';
import { checkPins } from '../session-pins.ts';
import type { Session } from '../session.ts';
import { sessionSettings } from '../session-settings.ts';
import { sessionBody, sessionPatch, sharingBody } from '../session-shape.ts';
import { toolkitsOfSession } from '../session-toolkits.ts';
import { startSessionAttempt } from '../start-session-attempt.ts';
import { unguessable } from '../unguessable.ts';
import { sharing } from '../wire/account.ts';
import { sessionConfig, sessionDetails } from '../wire/session.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const linkBody: Check = object({
  toolkit: someText,
  'alias?': text,
  'callback_url?': callbackAddress,
  'experimental?': sharingBody,
});

/** `/tool_router/session`: sessions, the toolkits they see, and the links they hand out. */
export function sessionRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.post('/tool_router/session', async (c) => {
    const { user_id: userId, ...settings } = await readBody(c.req, sessionBody);
    const config = sessionSettings(settings);
    const session: Session = { id: unguessable('trs'), userId: textOf(userId), config, version: 1 };
    checkPins(world, session.userId, config);
    world.sessions.set(session.id, session);
    return c.json(sessionDetails(session, c.var.base), 201);
  });

  routes.get('/tool_router/session/:id', (c) =>
    c.json(sessionDetails(findSession(world, c.req.param('id')), c.var.base)),
  );

  routes.patch('/tool_router/session/:id', async (c) => {
    const { expected_config_version: expected, ...patch } = await readBody(c.req, sessionPatch);
    const session = findSession(world, c.req.param('id'));
    if (expected !== undefined && expected !== session.version) throw versionConflict(session);
    const config = merge(session.config, sessionSettings(patch));
    checkPins(world, session.userId, config);
    session.config = config;
    session.version += 1;
    return c.json(sessionConfig(session));
  });

  routes.delete('/tool_router/session/:id', (c) => {
    const session = findSession(world, c.req.param('id'));
    world.sessions.delete(session.id);
    return c.json({ session_id: session.id, deleted: true });
  });

  routes.get('/tool_router/session/:id/toolkits', (c) => {
    const session = findSession(world, c.req.param('id'));
    const query = readQuery(c.req.url, {
      cursor: text,
      limit: text,
      toolkits: text,
      search: text,
      is_connected: oneOf('true', 'false'),
    });
    return c.json(toolkitsOfSession(world, session, query, c.var.base));
  });

  routes.post('/tool_router/session/:id/link', async (c) => {
    const body = await readBody(c.req, linkBody);
    const session = findSession(world, c.req.param('id'));
    const slug = textOf(body['toolkit']);
    const { account, link, redirectUrl } = startSessionAttempt(world, session, slug, body, c.var.base);
    return c.json(
      {
        link_token: link.token,
        redirect_url: redirectUrl,
        connected_account_id: account.id,
        experimental: sharing(account),
      },
      201,
    );
  });

  return routes;
}

// Three settings are merged key by key, all others replaced; null clears either.
const merged = new Set(['manage_connections', 'workbench', 'multi_account']);

function merge(config: JsonObject, patch: JsonObject): JsonObject {
  const next: JsonObject = { ...config };
  for (const [key, value] of Object.entries(patch)) {
    const former = next[key];
    if (value === null) delete next[key];
    else if (!isObject(value)) next[key] = value;
    else next[key] = withoutNulls(merged.has(key) && isObject(former) ? { ...former, ...value } : value);
  }
  return next;
}

function withoutNulls(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

function versionConflict(session: Session): ApiError {
  return new ApiError(409, {
    slug: 'ToolRouterV2_SessionConfigVersionConflict',
    code: 4309,
    message: `Session configuration is at version ${session.version}`,
  });
}
