import { expect, test } from 'vitest';
import { ask, look, start, submit, type Answer } from '../test/ask.ts';
import { createEmulator } from './create-emulator.ts';
import type { Emulator, EmulatorOptions } from './index.ts';

const verifierUrl = 'https://app.example/verify?tenant=a%20b';
const callback_url = 'https://app.example/cb';
const minute = 60_000;

interface Return {
  readonly emulator: Emulator;
  readonly id: string;
  readonly redeem: (userId: string) => Promise<Answer>;
}

/** Somebody has come back from the provider to the verifier. */
async function comeBack(options: EmulatorOptions = {}, decision = 'allow'): Promise<Return> {
  const emulator = createEmulator({ verifierUrl, ...options });
  const { url, id } = await start(emulator, 'gmail', { callback_url });
  const { headers } = await submit(emulator, url, { decision, account: 'ada@home.example' });
  const sessionUri = new URL(headers.get('location') ?? '').searchParams.get('session_uri') ?? '';
  return { emulator, id, redeem: (userId) => redeem(emulator, sessionUri, userId) };
}

function redeem(emulator: Emulator, session_uri: string, user_id: string): Promise<Answer> {
  return ask(emulator, 'POST', '/connected_accounts/complete_auth', { session_uri, user_id });
}

test('consent leads to the verifier with nothing but a session, and the account waits', async () => {
  const emulator = createEmulator({ verifierUrl });
  const { url, id } = await start(emulator, 'gmail', { callback_url });
  const { status, headers } = await submit(emulator, url, { decision: 'allow' });
  expect(status).toBe(303);
  expect(headers.get('location')).toMatch(
    /^https:\/\/app\.example\/verify\?tenant=a%20b&session_uri=session_[A-Za-z0-9]{32}$/,
  );
  expect(emulator.account(id)?.status).toBe('INITIATED');
  expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
});

test('whoever never gets there is not connected, and told so', async () => {
  const emulator = createEmulator({ verifierUrl });
  const { url, id } = await start(emulator, 'gmail', { callback_url });
  const label = async (page: string) => /value="no-return">([^<]*)</.exec((await look(emulator, page)).body)?.[1];
  expect(await label(url)).toBe('It never goes back to the app');
  const { status, headers, body } = await submit(emulator, url, { decision: 'no-return' });
  expect([status, headers.get('location')]).toEqual([200, null]);
  expect(body).toContain('<h1>Nothing is connected yet</h1>');
  expect(emulator.account(id)?.status).toBe('INITIATED');
  const key = await start(emulator, 'stripe', { callback_url });
  expect(await label(key.url)).toBe('It connects, but never goes back to the app');
});

test('the right user makes it active, as the account that was chosen', async () => {
  const { emulator, id, redeem } = await comeBack();
  const { status, body } = await redeem('ada');
  expect([status, body]).toEqual([200, { connected_account_id: id, toolkit_slug: 'gmail' }]);
  expect(emulator.account(id)).toMatchObject({ status: 'ACTIVE', label: 'ada@home.example' });
});

test.each(['grace', 'default'])('%s, who is another user, makes it fail for good', async (userId) => {
  const { emulator, id, redeem } = await comeBack();
  const { status, body } = await redeem(userId);
  expect([status, body.error.message]).toEqual([400, 'identity mismatch']);
  const failed = { status: 'FAILED', statusReason: 'IDENTITY_VERIFICATION_FAILED' };
  expect(emulator.account(id)).toMatchObject(failed);
  expect((await redeem('ada')).status).toBe(404);
  expect(emulator.account(id)).toMatchObject(failed);
});

test('a session is used once, and does not exist before', async () => {
  const { emulator, redeem: again } = await comeBack();
  await again('ada');
  const answers = [await again('ada'), await redeem(emulator, 'session_nobodys', 'ada')];
  expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual([
    [404, 'auth session not found or expired'],
    [404, 'auth session not found or expired'],
  ]);
});

test('a session is used once, also where its account begins anew', async () => {
  const { emulator, id, redeem: again } = await comeBack();
  await again('ada');
  await ask(emulator, 'POST', `/connected_accounts/${id}/refresh`);
  expect((await again('ada')).status).toBe(404);
  expect(emulator.account(id)?.status).toBe('INITIATED');
});

test('a session works for ten minutes after the return, not longer', async () => {
  let now = 0;
  const emulator = createEmulator({ verifierUrl, now: () => now });
  const [early, late] = [await start(emulator, 'gmail'), await start(emulator, 'slack')];
  now = 9 * minute;
  const uris = [];
  for (const { url } of [early, late]) {
    const { headers } = await submit(emulator, url, { decision: 'allow' });
    uris.push(new URL(headers.get('location') ?? '').searchParams.get('session_uri') ?? '');
  }
  now = 19 * minute - 1;
  expect(emulator.account(early.id)?.status).toBe('INITIATED');
  expect((await redeem(emulator, uris[0] ?? '', 'ada')).status).toBe(200);
  now = 19 * minute;
  expect((await redeem(emulator, uris[1] ?? '', 'ada')).status).toBe(404);
  expect([early.id, late.id].map((id) => emulator.account(id)?.status)).toEqual(['ACTIVE', 'EXPIRED']);
});

test('a session works no longer than the attempt that it belongs to, however long that is', async () => {
  let now = 0;
  const scenario = { description: 'A minute to sign in.', linkLifetime: minute };
  const { emulator, id, redeem } = await comeBack({ scenario, now: () => now });
  now = minute;
  expect((await redeem('ada')).status).toBe(404);
  expect(emulator.account(id)?.status).toBe('EXPIRED');
});

test.each([
  ['run out', (emulator: Emulator, id: string) => emulator.expire(id), 'EXPIRED'],
  ['failed', (emulator: Emulator, id: string) => emulator.setStatus(id, 'FAILED'), 'FAILED'],
] as const)('a session is no good any more once its attempt has %s, for whomever', async (_, end, status) => {
  for (const user of ['ada', 'grace']) {
    const { emulator, id, redeem } = await comeBack();
    await end(emulator, id);
    const before = emulator.account(id);
    const { status: answer, body } = await redeem(user);
    expect([answer, body.error.message]).toEqual([404, 'auth session not found or expired']);
    expect(before?.status).toBe(status);
    expect(emulator.account(id)).toEqual(before);
  }
});

test('a provider that fails does so after the verifier, with a text of its own', async () => {
  const { emulator, id, redeem } = await comeBack({}, 'provider-error');
  expect(emulator.account(id)?.status).toBe('INITIATED');
  const { status, body } = await redeem('ada');
  expect([status, body.error.message]).toEqual([404, 'authorization expired, restart the flow']);
  expect(emulator.account(id)?.status).toBe('FAILED');
});

test('an account that is gone by then is not found', async () => {
  const { emulator, id, redeem } = await comeBack();
  await ask(emulator, 'DELETE', `/connected_accounts/${id}`);
  const { status, body } = await redeem('ada');
  expect([status, body.error.message]).toEqual([404, `Connected account "${id}" not found`]);
});

test('a denial goes back to the callback', async () => {
  const emulator = createEmulator({ verifierUrl });
  const { url } = await start(emulator, 'gmail', { callback_url });
  const { headers } = await submit(emulator, url, { decision: 'deny' });
  expect(headers.get('location')).toMatch(/^https:\/\/app\.example\/cb\?status=failed/);
});

test('a key needs no verifier', async () => {
  const emulator = createEmulator({ verifierUrl });
  const { url, id } = await start(emulator, 'stripe', { callback_url });
  const { headers } = await submit(emulator, url, { decision: 'allow', generic_api_key: 'sk_1' });
  expect(headers.get('location')).toMatch(/^https:\/\/app\.example\/cb\?status=success/);
  expect(emulator.account(id)?.status).toBe('ACTIVE');
});

test.each(['default', ' '])('a link for the placeholder user "%s" is refused', async (user_id) => {
  const link = async (emulator: Emulator) => {
    const session = await ask(emulator, 'POST', '/tool_router/session', { user_id });
    const path = `/tool_router/session/${session.body.session_id}/link`;
    return ask(emulator, 'POST', path, { toolkit: 'gmail' });
  };
  const { status, body } = await link(createEmulator({ verifierUrl }));
  expect([status, body.error.message]).toEqual([400, expect.stringContaining('a real user_id is required')]);
  expect((await link(createEmulator())).status).toBe(201);
});

test('is turned on and off while the emulator runs', async () => {
  const emulator = createEmulator();
  const arrive = async () => {
    const { url } = await start(emulator, 'gmail', { callback_url });
    const { headers } = await submit(emulator, url, { decision: 'allow' });
    return new URL(headers.get('location') ?? '').pathname;
  };
  expect(await arrive()).toBe('/cb');
  emulator.setVerifier(verifierUrl);
  expect(await arrive()).toBe('/verify');
  emulator.setVerifier(null);
  expect(await arrive()).toBe('/cb');
});

test.each([undefined, verifierUrl])('is after a reset what the options said: %s', async (url) => {
  const emulator = createEmulator(url === undefined ? {} : { verifierUrl: url });
  emulator.setVerifier('https://elsewhere.example/');
  emulator.reset();
  const link = await start(emulator, 'gmail', { callback_url });
  const { headers } = await submit(emulator, link.url, { decision: 'allow' });
  expect(new URL(headers.get('location') ?? '').pathname).toBe(url === undefined ? '/cb' : '/verify');
});
