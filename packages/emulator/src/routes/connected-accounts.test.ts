import { expect, test } from 'vitest';
import { ask, submit } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../index.ts';

const pause = (emulator: Emulator, id: string, enabled: boolean, reason?: string) =>
  ask(emulator, 'PATCH', `/connected_accounts/${id}/status`, { enabled, ...(reason && { reason }) });

const replace = (emulator: Emulator, id: string, authScheme: string, val: object) =>
  ask(emulator, 'PATCH', `/connected_accounts/${id}`, { connection: { state: { authScheme, val } } });

test.each([
  ['key_1234567890', 'key_...'],
  ['12345', '1234...'],
  ['1234', 'REDACTED'],
  ['1', 'REDACTED'],
])('of the secret %s is shown %s', async (secret, shown) => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'stripe' });
  expect((await replace(emulator, id, 'API_KEY', { generic_api_key: secret })).status).toBe(200);
  const { body } = await ask(emulator, 'GET', `/connected_accounts/${id}`);
  expect(body.state.val.generic_api_key).toBe(shown);
  expect(body.data.generic_api_key).toBe(shown);
});

test('a credential that is replaced by null is gone, and the others stay', async () => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'stripe' });
  await replace(emulator, id, 'API_KEY', { generic_api_key: 'sk_12345', account_id: 'acct_1' });
  expect(emulator.account(id)?.secrets).toEqual({ generic_api_key: 'sk_12345', account_id: 'acct_1' });
  await replace(emulator, id, 'API_KEY', { account_id: null });
  expect(emulator.account(id)?.secrets).toEqual({ generic_api_key: 'sk_12345' });
  const { body } = await ask(emulator, 'GET', `/connected_accounts/${id}`);
  expect(body.state.val).not.toHaveProperty('account_id');
});

test('the status of an account is its own, whatever came along with its credentials', async () => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'stripe' });
  await replace(emulator, id, 'API_KEY', { status: 'INACTIVE', generic_api_key: 'sk_12345' });
  const { body } = await ask(emulator, 'GET', `/connected_accounts/${id}`);
  expect([body.status, body.state.val.status]).toEqual(['ACTIVE', 'ACTIVE']);
});

test.each(['ACTIVE', 'EXPIRED'])('an account that is paused twice wakes up as it was before, %s', async (status) => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
  await pause(emulator, id, false);
  expect(emulator.account(id)?.statusReason).toBe('Connection status updated by user');
  await pause(emulator, id, false, 'For good');
  expect(emulator.account(id)).toMatchObject({ status: 'INACTIVE', statusReason: 'For good' });
  await pause(emulator, id, true);
  expect(emulator.account(id)?.status).toBe(status);
});

test('an account that was paused once wakes up as it was before the last pause', async () => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
  await pause(emulator, id, false);
  emulator.setStatus(id, 'ACTIVE');
  emulator.setStatus(id, 'INACTIVE');
  await pause(emulator, id, true);
  expect(emulator.account(id)?.status).toBe('ACTIVE');
});

test.each([
  ['ACTIVE', 200, 'REVOKED'],
  ['INACTIVE', 200, 'REVOKED'],
  ['EXPIRED', 409, 'EXPIRED'],
  ['INITIATED', 409, 'INITIATED'],
  ['REVOKED', 200, 'REVOKED'],
])('revoking an account that is %s is answered with %i and leaves it %s', async (status, answer, left) => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
  expect((await ask(emulator, 'POST', `/connected_accounts/${id}/revoke`)).status).toBe(answer);
  expect(emulator.account(id)?.status).toBe(left);
});

test('a key that is given for nobody is that of the user "default", and its status is no part of it', async () => {
  const emulator = createEmulator();
  const auth_config = { type: 'use_custom_auth', authScheme: 'API_KEY' };
  const created = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'stripe' }, auth_config });
  const state = { authScheme: 'API_KEY', val: { status: 'ACTIVE', generic_api_key: 'sk_12345' } };
  const { id } = created.body.auth_config;
  await ask(emulator, 'POST', '/connected_accounts', { auth_config: { id }, connection: { state } });
  expect(emulator.accounts('default')).toMatchObject([{ status: 'ACTIVE', secrets: { generic_api_key: 'sk_12345' } }]);
  expect(emulator.accounts('default')[0]?.secrets).not.toHaveProperty('status');
});

test('revoking names what it has revoked: nothing, the second time', async () => {
  const emulator = createEmulator({ scenario: 'connected' });
  const revoke = () => ask(emulator, 'POST', '/connected_accounts/ca_ada_gmail_1/revoke');
  expect((await revoke()).body.revoked_tokens).toEqual(['access_token', 'refresh_token']);
  expect((await revoke()).body).toEqual({
    revoked_tokens: [],
    connected_account: { id: 'ca_ada_gmail_1', status: 'REVOKED' },
  });
});

test.each([
  [{ redirect_uri: 'https://app.example/old' }, 'https://app.example/old?status=success'],
  [
    { redirect_uri: 'https://app.example/old', callback_url: 'https://app.example/cb' },
    'https://app.example/cb?status=success',
  ],
])('a connection that is initiated with %j leads back to %s', async (options, back) => {
  const emulator = createEmulator();
  const credentials = { client_id: 'id', client_secret: 'secret' };
  const auth_config = { type: 'use_custom_auth', authScheme: 'OAUTH2', credentials };
  const created = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'slack' }, auth_config });
  const { body } = await ask(emulator, 'POST', '/connected_accounts', {
    auth_config: { id: created.body.auth_config.id },
    connection: { user_id: 'ada', ...options },
  });
  const { headers } = await submit(emulator, body.redirect_url, { decision: 'allow' });
  expect(headers.get('location')?.startsWith(back)).toBe(true);
});

test.each([
  ['', 'https://composio.test/emu/link/lk_'],
  ['?redirect_url=', 'https://composio.test/emu/link/lk_'],
  ['?redirect_url=https://app.example/cb', 'https://app.example/cb?status=success&'],
])('a refresh with the query "%s" leads back to %s', async (query, back) => {
  const emulator = createEmulator({ scenario: 'connected' });
  const path = `/connected_accounts/ca_ada_gmail_1/refresh${query}`;
  const { body } = await ask(emulator, 'POST', path);
  const { headers } = await submit(emulator, body.redirect_url, { decision: 'allow' });
  expect(headers.get('location')?.startsWith(back)).toBe(true);
});
