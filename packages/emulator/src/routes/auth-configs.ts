import { Hono } from 'hono';
import { moveTo, reasons } from '../account.ts';
import { badAuthConfigRequest, noSuchToolkit } from '../api-error.ts';
import type { AuthConfig } from '../auth-config.ts';
import type { AuthScheme, Toolkit } from '../catalogue/toolkit.ts';
import {
  anyObject,
  anyOf,
  flag,
  isObject,
  listOf,
  nullable,
  object,
  objectOf,
  oneOf,
  someText,
  text,
  textOf,
  type Check,
  type JsonObject,
} from '../check.ts';
import { configFields } from '../config-fields.ts';
import { addAuthConfig } from '../ensure-auth-config.ts';
import { findAuthConfig } from '../find-auth-config.ts';
import { paginate } from '../paginate.ts';
import { setPaused } from '../pause.ts';
import { listIn, readBody, readQuery } from '../read-request.ts';
import { unguessable } from '../unguessable.ts';
import { authConfigItem } from '../wire/auth-config.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const shared: Readonly<Record<string, Check>> = {
  'name?': text,
  'credentials?': anyObject,
  'shared_credentials?': anyObject,
  'is_enabled_for_tool_router?': flag,
  'restrict_to_following_tools?': listOf(someText),
  'tool_access_config?': object({
    'tools_for_connected_account_creation?': listOf(someText),
    'tools_available_for_execution?': listOf(someText),
  }),
};
const proxy = { 'proxy_config?': nullable(object({ proxy_url: someText, 'proxy_auth_key?': text })) };
const scopes = anyOf(text, listOf(text));

const createBody: Check = object({
  toolkit: object({ slug: someText }),
  'auth_config?': anyOf(
    object({ type: oneOf('use_composio_managed_auth'), ...shared }),
    object({ type: oneOf('use_custom_auth'), authScheme: someText, ...shared, ...proxy }),
  ),
});

const patchBody: Check = anyOf(
  object({ type: oneOf('custom'), ...shared, ...proxy }),
  object({ type: oneOf('default'), 'scopes?': scopes, 'user_scopes?': scopes, ...shared }),
);

/** `/auth_configs`: which OAuth app or key scheme a toolkit uses. */
export function authConfigRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.get('/auth_configs', (c) => {
    const query = readQuery(c.req.url, {
      cursor: text,
      limit: text,
      search: text,
      toolkit_slug: text,
      is_composio_managed: oneOf('true', 'false'),
      show_disabled: oneOf('true', 'false'),
      deprecated_app_id: text,
      deprecated_status: text,
    });
    const page = paginate(wanted(world, query), query, { usual: 20, most: 50 });
    return c.json({ ...page, items: page.items.map((config) => authConfigItem(world, config, c.var.base)) });
  });

  routes.post('/auth_configs', async (c) => {
    const config = create(world, await readBody(c.req, createBody));
    const { id, scheme, isManaged, toolkit } = config;
    const created = { id, auth_scheme: scheme, is_composio_managed: isManaged };
    return c.json({ toolkit: { slug: toolkit }, auth_config: created }, 201);
  });

  routes.get('/auth_configs/:id', (c) =>
    c.json(authConfigItem(world, findAuthConfig(world, c.req.param('id')), c.var.base)),
  );

  routes.patch('/auth_configs/:id', async (c) => {
    const body = await readBody(c.req, patchBody);
    change(findAuthConfig(world, c.req.param('id')), body, world.now());
    return c.json({ success: true });
  });

  routes.delete('/auth_configs/:id', (c) => {
    const query = readQuery(c.req.url, { revoke_on_delete: oneOf('true', 'false') });
    findAuthConfig(world, c.req.param('id')).isDeleted = true;
    return c.json(query.get('revoke_on_delete') === 'true' ? { revoke_job_id: unguessable('rj') } : {});
  });

  for (const status of ['ENABLED', 'DISABLED']) {
    routes.patch(`/auth_configs/:id/${status}`, (c) => {
      setEnabled(world, findAuthConfig(world, c.req.param('id')), status === 'ENABLED');
      return c.json({ success: true });
    });
  }

  return routes;
}

function wanted(world: World, query: URLSearchParams): AuthConfig[] {
  const slugs = listIn(query, 'toolkit_slug')?.map((slug) => slug.toLowerCase());
  const search = (query.get('search') ?? '').toLowerCase();
  const managed = query.get('is_composio_managed') ?? '';
  return [...world.authConfigs.values()].filter(
    (config) =>
      !config.isDeleted &&
      (config.isEnabled || query.get('show_disabled') === 'true') &&
      (!slugs || slugs.includes(config.toolkit)) &&
      (managed === '' || config.isManaged === (managed === 'true')) &&
      [config.name, config.id].some((part) => part.toLowerCase().includes(search)),
  );
}

function create(world: World, body: JsonObject): AuthConfig {
  const slug = textOf(objectOf(body['toolkit'])['slug']);
  const toolkit = world.catalogue.find(slug);
  if (!toolkit) throw noSuchToolkit(slug);
  const settings = objectOf(body['auth_config']);
  const isManaged = settings['type'] !== 'use_custom_auth';
  const credentials = objectOf(settings['credentials']);
  const scheme = isManaged ? managedScheme(toolkit) : ownScheme(toolkit, settings['authScheme'], credentials);
  const config = addAuthConfig(world, toolkit.slug, scheme, isManaged);
  change(config, settings, world.now());
  return config;
}

function managedScheme(toolkit: Toolkit): AuthScheme {
  const [scheme] = toolkit.managedAuthSchemes;
  if (!scheme) throw badAuthConfigRequest(`Composio does not manage auth for toolkit "${toolkit.slug}"`);
  return scheme;
}

function ownScheme(toolkit: Toolkit, asked: unknown, credentials: JsonObject): AuthScheme {
  const scheme = toolkit.authSchemes.find((candidate) => candidate === asked);
  if (!scheme) throw badAuthConfigRequest(`Toolkit "${toolkit.slug}" does not support ${textOf(asked)}`);
  const needed = configFields(toolkit.slug, scheme).map(({ name }) => name);
  const missing = needed.filter((name) => !credentials[name]);
  if (missing.length > 0) {
    throw badAuthConfigRequest(`Missing required fields: ${missing.join(', ')}`);
  }
  return scheme;
}

function change(config: AuthConfig, settings: JsonObject, now: number): void {
  const { name, credentials, is_enabled_for_tool_router: forSessions, tool_access_config: access } = settings;
  if (typeof name === 'string' && name !== '') config.name = name;
  if (isObject(credentials)) Object.assign(config.credentials, credentials);
  for (const key of ['scopes', 'user_scopes'])
    if (settings[key] !== undefined) config.credentials[key] = settings[key];
  if (typeof forSessions === 'boolean') config.isEnabledForSessions = forSessions;
  if (isObject(access)) {
    for (const [key, tools] of Object.entries(access))
      if (Array.isArray(tools)) config.toolAccess[key] = tools.map(String);
  }
  config.updatedAt = now;
}

// Accounts go to sleep with their auth config and wake up with it.
function setEnabled(world: World, config: AuthConfig, isEnabled: boolean): void {
  config.isEnabled = isEnabled;
  config.updatedAt = world.now();
  for (const account of world.accounts.values()) {
    if (account.authConfigId !== config.id) continue;
    const sleeps = account.status === 'INACTIVE' && account.statusReason === reasons.configDisabled;
    if (isEnabled ? sleeps : account.status === 'ACTIVE') {
      setPaused(account, !isEnabled, world.now(), reasons.configDisabled);
      if (isEnabled) moveTo(account, account.status, world.now());
    }
  }
}
