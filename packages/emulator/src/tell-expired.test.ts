import { expect, test, vi } from 'vitest';
import { ask } from '../test/ask.ts';
import { createEmulator } from './create-emulator.ts';
import type { Emulator } from './index.ts';

const url = 'https://app.example/webhook';
const event = 'composio.connected_account.expired';
const answer = () =>
  vi.fn<(request: Request) => Promise<Response>>(async () => new Response(null, { status: 204 }));

async function subscribe(emulator: Emulator, wish: object = {}): Promise<{ id: string; secret: string }> {
  const usual = { webhook_url: url, enabled_events: [event], version: 'V3' };
  return (await ask(emulator, 'POST', '/webhook_subscriptions', { ...usual, ...wish })).body;
}

test('an account that expires is told to the subscription, whole', async () => {
  const sendWebhook = answer();
  const emulator = createEmulator({ scenario: 'connected', sendWebhook, now: () => 1_767_225_600_999 });
  await subscribe(emulator);
  const [delivery] = await emulator.expire('ca_ada_gmail_1');
  expect(delivery?.status).toBe(204);
  const request = sendWebhook.mock.calls[0]?.[0];
  expect([request?.method, request?.url]).toEqual(['POST', url]);
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    'content-type': 'application/json',
    'webhook-id': expect.stringMatching(/^msg_[0-9a-f-]{36}$/),
    'webhook-timestamp': '1767225600',
    'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    'x-composio-webhook-version': 'V3',
  });
  const { body: account } = await ask(emulator, 'GET', '/connected_accounts/ca_ada_gmail_1');
  expect(await request?.json()).toEqual({
    id: request?.headers.get('webhook-id'),
    timestamp: '2026-01-01T00:00:00.999Z',
    type: event,
    metadata: { project_id: 'pr_1', org_id: 'ok_1' },
    data: account,
  });
});

test('what was sent can be sent again, and taken apart', async () => {
  const sendWebhook = answer();
  const emulator = createEmulator({ scenario: 'connected', sendWebhook });
  await subscribe(emulator);
  const [delivery] = await emulator.expire('ca_ada_gmail_1');
  const again = delivery?.request.clone();
  expect(await again?.text()).toBe(await sendWebhook.mock.calls[0]?.[0].text());
  expect(await delivery?.request.json()).toMatchObject({ type: event });
});

test('a status that is set tells it, too, in the background', async () => {
  const sendWebhook = answer();
  const emulator = createEmulator({ scenario: 'connected', sendWebhook });
  await subscribe(emulator);
  emulator.setStatus('ca_ada_gmail_1', 'EXPIRED');
  await vi.waitFor(() => expect(sendWebhook).toHaveBeenCalledOnce());
});

test('what keeps a webhook from going out in the background ends nothing', async () => {
  const sendWebhook = answer();
  const emulator = createEmulator({ scenario: 'connected', sendWebhook });
  await subscribe(emulator);
  // As in a page that is not served securely.
  const sign = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new TypeError('not here'));
  emulator.setStatus('ca_ada_gmail_1', 'EXPIRED');
  await expect(emulator.expire('ca_grace_gmail_1')).rejects.toThrow('not here');
  expect(sign).toHaveBeenCalledTimes(2);
  sign.mockRestore();
  expect(sendWebhook).not.toHaveBeenCalled();
});

test.each([
  ['an older version', { version: 'V2' }],
  ['other events', { enabled_events: ['composio.trigger.message'] }],
])('nothing is sent to a subscription for %s', async (_, wish) => {
  const emulator = createEmulator({ scenario: 'connected', sendWebhook: answer() });
  await subscribe(emulator, wish);
  expect(await emulator.expire('ca_ada_gmail_1')).toEqual([]);
});

test('nothing is sent about an account that was not active, without a way to send, or about no account', async () => {
  const emulator = createEmulator({ scenario: 'needs-reconnect', sendWebhook: answer() });
  await subscribe(emulator);
  expect(await emulator.expire('ca_ada_slack_2')).toEqual([]);
  const mute = createEmulator({ scenario: 'connected' });
  await subscribe(mute);
  expect(await mute.expire('ca_ada_gmail_1')).toEqual([]);
  expect(() => mute.expire('ca_x')).toThrow(RangeError);
});

test.each([
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  [
    'throws at once',
    () => {
      throw new TypeError('no such address');
    },
  ],
])('a receiver that %s is no error', async (_, sendWebhook) => {
  const emulator = createEmulator({ scenario: 'connected', sendWebhook });
  await subscribe(emulator);
  expect(await emulator.expire('ca_ada_gmail_1')).toMatchObject([{ status: null }]);
});

test.each([
  ['no events', { enabled_events: [] }],
  ['an unknown event', { enabled_events: ['composio.connected_account.active'] }],
  ['an unknown version', { version: 'V4' }],
  ['an address that is none', { webhook_url: '/webhook' }],
  ['a user in its address', { webhook_url: 'http://ada@app.example/webhook' }],
  ['a password in its address', { webhook_url: 'http://:secret@app.example/webhook' }],
])('a subscription with %s is refused, new or changed', async (_, wish) => {
  const emulator = createEmulator();
  const create = { webhook_url: url, enabled_events: [event], ...wish };
  const refused = await ask(emulator, 'POST', '/webhook_subscriptions', create);
  const { id } = await subscribe(emulator);
  const changed = await ask(emulator, 'PATCH', `/webhook_subscriptions/${id}`, wish);
  for (const { status, body } of [refused, changed]) {
    expect([status, body.error.slug, body.error.errors.length]).toEqual([400, 'HTTP_BadRequest', 1]);
  }
});

test('a change of a subscription is dated', async () => {
  let now = 0;
  const emulator = createEmulator({ now: () => now });
  const { id } = await subscribe(emulator);
  now = 1000;
  const { body } = await ask(emulator, 'PATCH', `/webhook_subscriptions/${id}`, { version: 'V1' });
  expect(body).toMatchObject({
    webhook_url: url,
    version: 'V1',
    created_at: '1970-01-01T00:00:00.000Z',
    updated_at: '1970-01-01T00:00:01.000Z',
  });
});

test('a project has one subscription, which can be replaced', async () => {
  const emulator = createEmulator();
  const { id } = await subscribe(emulator);
  const second = { webhook_url: url, enabled_events: [event] };
  expect((await ask(emulator, 'POST', '/webhook_subscriptions', second)).status).toBe(409);
  await ask(emulator, 'DELETE', `/webhook_subscriptions/${id}`);
  expect((await ask(emulator, 'POST', '/webhook_subscriptions', second)).status).toBe(201);
  expect((await ask(emulator, 'GET', `/webhook_subscriptions/${id}`)).status).toBe(404);
  emulator.reset();
  expect((await ask(emulator, 'GET', '/webhook_subscriptions?limit=1')).body.items).toEqual([]);
});
