import { expect, test } from 'vitest';
import { ask } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../index.ts';

/** Creates an auth config for an OAuth app of one's own at Slack, for which Composio has one as well. */
async function bring(emulator: Emulator): Promise<string> {
  const auth_config = {
    type: 'use_custom_auth',
    authScheme: 'OAUTH2',
    credentials: { client_id: 'id', client_secret: 'secret' },
  };
  const { body } = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'slack' }, auth_config });
  return body.auth_config.id;
}

/** The auth config of a connection that a session starts. */
async function chosen(emulator: Emulator): Promise<string | undefined> {
  const { body: session } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada' });
  const path = `/tool_router/session/${session.session_id}/link`;
  const { body } = await ask(emulator, 'POST', path, { toolkit: 'slack' });
  return emulator.account(body.connected_account_id)?.authConfigId;
}

test('a session connects with the OAuth app that was brought along', async () => {
  const emulator = createEmulator();
  const id = await bring(emulator);
  expect(await chosen(emulator)).toBe(id);
});

test.each([
  ['disabled', (emulator: Emulator, id: string) => ask(emulator, 'PATCH', `/auth_configs/${id}/DISABLED`)],
  [
    'kept from sessions',
    (emulator: Emulator, id: string) =>
      ask(emulator, 'PATCH', `/auth_configs/${id}`, { type: 'custom', is_enabled_for_tool_router: false }),
  ],
  ['deleted', (emulator: Emulator, id: string) => ask(emulator, 'DELETE', `/auth_configs/${id}`)],
])('a session passes over one that is %s', async (_, take) => {
  const emulator = createEmulator();
  const id = await bring(emulator);
  expect((await take(emulator, id)).status).toBe(200);
  const other = await chosen(emulator);
  expect(other).toMatch(/^ac_/);
  expect(other).not.toBe(id);
});

test('nothing is connected under one that is disabled, until it is enabled again', async () => {
  const emulator = createEmulator();
  const id = await bring(emulator);
  const link = () => ask(emulator, 'POST', '/connected_accounts/link', { auth_config_id: id, user_id: 'ada' });
  await ask(emulator, 'PATCH', `/auth_configs/${id}/DISABLED`);
  const { status, body } = await link();
  expect([status, body.error.message]).toEqual([400, `Auth config "${id}" is disabled`]);
  expect(emulator.accounts()).toEqual([]);
  await ask(emulator, 'PATCH', `/auth_configs/${id}/ENABLED`);
  expect((await link()).status).toBe(201);
});

test('no key is taken under one that is disabled', async () => {
  const emulator = createEmulator();
  const auth_config = { type: 'use_custom_auth', authScheme: 'API_KEY' };
  const created = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'stripe' }, auth_config });
  const { id } = created.body.auth_config;
  await ask(emulator, 'PATCH', `/auth_configs/${id}/DISABLED`);
  const connection = { user_id: 'ada', state: { authScheme: 'API_KEY', val: { generic_api_key: 'sk_12345' } } };
  expect((await ask(emulator, 'POST', '/connected_accounts', { auth_config: { id }, connection })).status).toBe(400);
  expect(emulator.accounts()).toEqual([]);
});

test('the list leaves out what is disabled, unless it is asked for', async () => {
  const emulator = createEmulator();
  const id = await bring(emulator);
  await ask(emulator, 'PATCH', `/auth_configs/${id}/DISABLED`);
  const list = async (query: string) => (await ask(emulator, 'GET', `/auth_configs${query}`)).body.items;
  expect(await list('')).toEqual([]);
  expect(await list('?show_disabled=true')).toMatchObject([{ id, status: 'DISABLED' }]);
});

test('accounts that work are put to sleep with their auth config, no others, and wake up as if nothing had been', async () => {
  const emulator = createEmulator({ scenario: 'connected' });
  const config = emulator.account('ca_ada_gmail_1')?.authConfigId;
  emulator.setStatus('ca_ada_gmail_1', 'EXPIRED');
  const states = () => emulator.accounts().map(({ status, statusReason }) => [status, statusReason]);
  const broken = ['EXPIRED', 'Permanent auth error during token refresh'];
  await ask(emulator, 'PATCH', `/auth_configs/${config}/DISABLED`);
  expect(states()).toEqual([broken, ['INACTIVE', 'Auth config is disabled']]);
  await ask(emulator, 'PATCH', `/auth_configs/${config}/ENABLED`);
  expect(states()).toEqual([broken, ['ACTIVE', null]]);
});

test('accounts that a person has paused stay so when their auth config is enabled again', async () => {
  const emulator = createEmulator({ scenario: 'connected' });
  const config = emulator.account('ca_ada_gmail_1')?.authConfigId;
  await ask(emulator, 'PATCH', '/connected_accounts/ca_ada_gmail_1/status', { enabled: false });
  await ask(emulator, 'PATCH', `/auth_configs/${config}/DISABLED`);
  expect(emulator.accounts().map(({ status }) => status)).toEqual(['INACTIVE', 'INACTIVE']);
  await ask(emulator, 'PATCH', `/auth_configs/${config}/ENABLED`);
  expect(emulator.accounts().map(({ status }) => status)).toEqual(['INACTIVE', 'ACTIVE']);
});

test('the list is that of several toolkits, and searched by name or id', async () => {
  const emulator = createEmulator({ scenario: 'several-connected' });
  const list = async (query: string) =>
    (await ask(emulator, 'GET', `/auth_configs?${query}`)).body.items.map(
      ({ toolkit }: { toolkit: { slug: string } }) => toolkit.slug,
    );
  expect(await list('toolkit_slug=gmail,Slack')).toEqual(['gmail', 'slack']);
  expect(await list('toolkit_slug=')).toHaveLength(7);
  expect(await list(`search=${emulator.account('ca_ada_github_4')?.authConfigId.toUpperCase()}`)).toEqual(['github']);
  expect(await list('search=Linear-OAuth2')).toEqual(['linear']);
});

test('a change of scopes is kept, of both kinds', async () => {
  const emulator = createEmulator({ scenario: 'connected' });
  const path = `/auth_configs/${emulator.account('ca_ada_gmail_1')?.authConfigId}`;
  const change = { scopes: ['mail'], user_scopes: ['chat'] };
  await ask(emulator, 'PATCH', path, { type: 'default', ...change });
  expect((await ask(emulator, 'GET', path)).body.credentials).toEqual(change);
});
