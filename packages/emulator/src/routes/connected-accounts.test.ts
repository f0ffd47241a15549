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

test.each(['ACTIVE', 'EXPIRED'])('an account that is paused twice wakes up as it was before, %s', async (status) => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
  await pause(emulator, id, false);
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
])('revoking an account that is %s is answered with %i and leaves it %s', async (status, answer, left) => {
  const emulator = createEmulator();
  const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
  expect((await ask(emulator, 'POST', `/connected_accounts/${id}/revoke`)).status).toBe(answer);
  expect(emulator.account(id)?.status).toBe(left);
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
