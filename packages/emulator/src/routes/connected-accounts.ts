import { Hono } from 'hono';
import { moveTo, reasons, type Account } from '../account.ts';
import { accountConflict, badAccountRequest, noSuchAccount } from '../api-error.ts';
import { deadlineOf, mintLink, onlyForShared, refuseTakenAlias, startAttempt } from '../attempt.ts';
import {
  anyObject,
  callbackAddress,
  flag,
  isObject,
  nullable,
  object,
  objectOf,
  oneOf,
  recordOf,
  someText,
  text,
  textOf,
  type Check,
  type JsonObject,
} from '../check.ts';
import { completeAuth, completeAuthBody } from '../complete-auth.ts';
import { isOAuth } from '../credential-fields.ts';
import { findAuthConfig } from '../find-auth-config.ts';
import { initiateBody, initiateConnection } from '../initiate-connection.ts';
import { listAccounts } from '../list-accounts.ts';
import { setPaused } from '../pause.ts';
import { readBody, readQuery } from '../read-request.ts';
import { accessListBody, sharingBody } from '../session-shape.ts';
import { unguessable } from '../unguessable.ts';
import { accountDetails, sharing } from '../wire/account.ts';
import { iso } from '../wire/iso.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const linkBody: Check = object({
  auth_config_id: someText,
  user_id: someText,
  'alias?': text,
  'callback_url?': callbackAddress,
  'connection_data?': anyObject,
  'experimental?': sharingBody,
});

// The schemes whose credentials can be replaced in place.
const replaceable = [
  'BEARER_TOKEN',
  'API_KEY',
  'BASIC',
  'BASIC_WITH_JWT',
  'GOOGLE_SERVICE_ACCOUNT',
  'SERVICE_ACCOUNT',
];

const patchBody: Check = object({
  'alias?': text,
  'experimental?': object({
    'acl_config_for_shared?': accessListBody,
  }),
  'connection?': object({
    state: object({
      authScheme: oneOf(...replaceable),
      val: recordOf(nullable(text)),
    }),
  }),
});

/** `/connected_accounts`: listing, starting, changing and ending connections. */
export function connectedAccountRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.get('/connected_accounts', (c) => c.json(listAccounts(world, c.req.url, c.var.base)));

  routes.post('/connected_accounts', async (c) => {
    const body = await readBody(c.req, initiateBody);
    return c.json(initiateConnection(world, body, c.var.base), 201);
  });

  routes.post('/connected_accounts/link', async (c) => {
    const body = await readBody(c.req, linkBody);
    const config = findAuthConfig(world, textOf(body['auth_config_id']));
    const { account, link } = startAttempt(world, textOf(body['user_id']), config, body);
    return c.json(
      {
        link_token: link.token,
        redirect_url: `${c.var.base}/link/${link.token}`,
        expires_at: iso(deadlineOf(world, account)),
        connected_account_id: account.id,
        experimental: sharing(account),
      },
      201,
    );
  });

  routes.post('/connected_accounts/complete_auth', async (c) =>
    c.json(completeAuth(world, await readBody(c.req, completeAuthBody))),
  );

  routes.get('/connected_accounts/:id', (c) =>
    c.json(accountDetails(world, find(world, c.req.param('id')), c.var.base)),
  );

  routes.patch('/connected_accounts/:id', async (c) => {
    const body = await readBody(c.req, patchBody);
    const account = find(world, c.req.param('id'));
    change(world, account, body);
    return c.json({ success: true, id: account.id, status: account.status });
  });

  routes.delete('/connected_accounts/:id', (c) => {
    const query = readQuery(c.req.url, { revoke_on_delete: oneOf('true', 'false') });
    const account = find(world, c.req.param('id'));
    world.accounts.delete(account.id);
    const revokes = query.get('revoke_on_delete') === 'true';
    return c.json({ success: true, ...(revokes && { revoke_job_id: unguessable('rj') }) });
  });

  routes.patch('/connected_accounts/:id/status', async (c) => {
    const body = await readBody(c.req, object({ enabled: flag, 'reason?': text }));
    const account = find(world, c.req.param('id'));
    setPaused(account, body['enabled'] === false, world.now(), textOf(body['reason']) || reasons.byUser);
    return c.json({ success: true });
  });

  routes.post('/connected_accounts/:id/refresh', async (c) => {
    const query = readQuery(c.req.url, { redirect_url: callbackAddress });
    const body = await readBody(
      c.req,
      object({ 'redirect_url?': callbackAddress, 'validate_credentials?': flag }),
    );
    const account = find(world, c.req.param('id'));
    if (!isOAuth(account.scheme))
      return c.json({ id: account.id, status: account.status, redirect_url: null });
    const callbackUrl = query.get('redirect_url') || textOf(body['redirect_url']) || undefined;
    const link = mintLink(world, account, callbackUrl);
    moveTo(account, 'INITIATED', world.now());
    return c.json({
      id: account.id,
      status: account.status,
      redirect_url: `${c.var.base}/link/${link.token}`,
    });
  });

  routes.post('/connected_accounts/:id/revoke', (c) => {
    const account = find(world, c.req.param('id'));
    return c.json({
      revoked_tokens: revoke(account, world.now()),
      connected_account: { id: account.id, status: account.status },
    });
  });

  return routes;
}

function find(world: World, id: string): Account {
  const account = world.accounts.get(id);
  if (!account) throw noSuchAccount(id);
  return account;
}

// Everything is looked at before anything is changed: a refused patch leaves no half behind.
function change(world: World, account: Account, { alias, experimental, connection }: JsonObject): void {
  const named = typeof alias === 'string' && alias !== '' ? alias : null;
  const list = objectOf(experimental)['acl_config_for_shared'];
  const state = isObject(connection) && isObject(connection['state']) ? connection['state'] : undefined;
  refuseTakenAlias(world, account.userId, account.toolkit, named, account.id);
  if (list !== undefined && account.accountType !== 'SHARED') throw onlyForShared();
  if (state && state['authScheme'] !== account.scheme) {
    throw badAccountRequest(`Auth scheme does not match: the connection uses ${account.scheme}`);
  }
  if (alias !== undefined) account.alias = named;
  Object.assign(account.accessList, list);
  replaceSecrets(account, state?.['val']);
  account.updatedAt = world.now();
}

// Only what is given changes; null takes a field away.
function replaceSecrets(account: Account, fields: unknown): void {
  for (const [name, value] of Object.entries(objectOf(fields))) {
    if (typeof value === 'string') account.secrets[name] = value;
    else delete account.secrets[name];
  }
}

// Answers what was revoked: nothing of what had been before.
function revoke(account: Account, now: number): readonly string[] {
  if (account.scheme !== 'OAUTH2') {
    throw badAccountRequest(`Revocation is not supported for ${account.scheme} connections`);
  }
  if (account.status === 'REVOKED') return [];
  if (account.status !== 'ACTIVE' && account.status !== 'INACTIVE') {
    throw accountConflict(`Connection is ${account.status} and cannot be revoked`);
  }
  moveTo(account, 'REVOKED', now, reasons.revoked);
  return ['access_token', 'refresh_token'];
}
