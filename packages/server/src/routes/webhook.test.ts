import { inspect } from 'node:util';
import { Composio } from '@composio/core';
import type { Delivery } from '@plugboard/emulator';
import { Composio as Composio019 } from 'composio-core-0.19';
import { describe, expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { readFrames } from '../../test/read-frames.ts';
import { signatureOf, signWebhook } from '../../test/sign-webhook.ts';
import {
  APP,
  createRequest,
  createStack,
  type Answer,
  type Stack,
  type StackOptions,
} from '../../test/stack.ts';
import { createMemoryStores } from '../stores/memory-stores.ts';

const SECRET = 'whsec_of_the_tests';

interface Sending {
  id?: string;
  secret?: string;
  headers?: Record<string, string>;
}

/** Sends a webhook as Composio does. */
async function send(stack: Stack, event: unknown, sending: Sending = {}): Promise<Answer> {
  const { id = `msg_${crypto.randomUUID()}`, secret = SECRET, headers = {} } = sending;
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const response = await stack.handler(
    new Request(`${APP}/api/connect/webhook`, {
      method: 'POST',
      body,
      headers: { ...(await signWebhook(id, body, secret)), ...headers },
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text && JSON.parse(text) };
}

const expired = (id: string, userId: unknown, more: object = {}) => ({
  id: 'msg_1',
  timestamp: '2026-11-20T12:00:00.000Z',
  type: 'composio.connected_account.expired',
  metadata: { project_id: 'pr_1', org_id: 'ok_1' },
  data: { id, user_id: userId, toolkit: { slug: 'anything' }, status: 'EXPIRED', ...more },
});

const open = (stack: Stack, user: string) =>
  stack.handler(createRequest('GET', '/events', { user })).then(readFrames);
const changed = (toolkit: string) => `data: {"type":"changed","toolkit":"${toolkit}"}`;
const handler: StackOptions['handler'] = { webhookSecret: SECRET };

describeEachRuntime('POST /webhook', (runtime) => {
  test('T24 tells the owner of a connection that it needs them, and nobody else', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    const hers = stack.emulator.connect({ userId: 'grace', toolkit: 'slack', status: 'EXPIRED' });
    const [ada, grace] = [await open(stack, 'ada'), await open(stack, 'grace')];
    const { status, body } = await send(stack, expired(id, 'ada'));
    expect([status, body]).toEqual([200, { received: true }]);
    await send(stack, expired(hers, 'grace'));
    expect([await ada.next(), await grace.next()]).toEqual([changed('gmail'), changed('slack')]);
    await Promise.all([ada.cancel(), grace.cancel()]);
  });

  test.each([401, 'forged'])('T22 refuses what Composio has not signed (%s), and does nothing', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    for (const sending of [
      { secret: 'whsec_of_somebody' },
      { headers: { 'webhook-signature': '' } },
      { headers: { 'webhook-id': 'msg_other' } },
      { headers: { 'webhook-timestamp': '1767225600' } },
    ]) {
      const { status, body } = await send(stack, expired(id, 'ada'), sending);
      expect([status, body.error.code]).toEqual([401, 'invalid_signature']);
    }
    expect(stack.upstreamCalls()).toEqual([]);
    expect(stack.errors).toEqual([]);
  });

  test('T22 takes nothing without a secret, also what is signed with an empty one', async () => {
    for (const webhookSecret of [undefined, []]) {
      await using stack = await createStack({ runtime, handler: { webhookSecret } });
      const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      for (const _again of [1, 2]) {
        const { status, body } = await send(stack, expired(id, 'ada'), { secret: 'undefined' });
        expect([status, body.error.code]).toEqual([500, 'internal_error']);
      }
      expect(stack.upstreamCalls()).toEqual([]);
      // Once, or anybody could fill the log.
      expect(stack.errors).toMatchObject([{ code: 'internal_error' }]);
    }
  });

  test('T22 takes both secrets while one takes the place of the other', async () => {
    await using stack = await createStack({ runtime, handler: { webhookSecret: ['whsec_new', SECRET] } });
    expect((await send(stack, {})).status).toBe(200);
    expect((await send(stack, {}, { secret: 'whsec_new' })).status).toBe(200);
  });

  test('T23 F56 passes on a delivery once, however often it comes', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const frames = await open(stack, 'ada');
    const event = expired(id, 'ada');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send(stack, event, { id: 'msg_same', headers: { 'x-composio-delivery-attempt': String(index) } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await frames.next()).toBe(changed('gmail'));
    const other = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    await send(stack, expired(other, 'ada'));
    expect(await frames.next()).toBe(changed('slack'));
    await frames.cancel();
    expect(stack.upstreamCalls()).toHaveLength(2);
  });

  test('T23 F56 passes on a delivery once, also when it comes again most of a day later', async () => {
    let time = Date.now();
    await using stack = await createStack({ runtime, handler: { ...handler, now: () => time } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const body = JSON.stringify(expired(id, 'ada'));
    for (const pass of [0, 23 * 60 * 60_000]) {
      time += pass;
      const timestamp = String(Math.floor(time / 1000));
      const signature = await signatureOf('msg_same', timestamp, body, SECRET);
      const headers = { 'webhook-timestamp': timestamp, 'webhook-signature': signature };
      expect((await send(stack, body, { id: 'msg_same', headers })).status).toBe(200);
    }
    expect(stack.upstreamCalls()).toHaveLength(1);
  });

  test('T24 drops what names a user who does not have the connection', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const last = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const [ada, grace] = [await open(stack, 'ada'), await open(stack, 'grace')];
    for (const event of [
      expired(id, 'grace'),
      expired('ca_missing', 'ada'),
      expired(id, 'ada,grace'),
      expired(id, ''),
      expired(id, 'default'),
      expired(id, undefined),
      expired('a,b', 'ada'),
      expired('', 'ada'),
    ]) {
      expect((await send(stack, event)).status).toBe(200);
    }
    await send(stack, expired(last, 'ada'));
    expect(await ada.next()).toBe(changed('slack'));
    await Promise.all([ada.cancel(), grace.cancel()]);
  });

  test.each(['ada,grace', '', 'default', ' ada'])('T07 T24 asks Composio nothing about %j, who is not one user', async (user) => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await send(stack, expired(id, user))).status).toBe(200);
    expect(stack.upstreamCalls()).toEqual([]);
  });

  test('T24 drops what another project has signed with the same secret, and tells the host', async () => {
    await using stack = await createStack({ runtime, handler: { ...handler, projectId: 'pr_1' } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const ada = await open(stack, 'ada');
    const foreign = [{ project_id: 'pr_2' }, { project_id: null }, { project_id: ['pr_1'] }, {}, 'pr_1', null];
    for (const metadata of foreign) {
      const { status } = await send(stack, { ...expired(id, 'ada'), metadata });
      expect(status).toBe(200);
    }
    expect(stack.upstreamCalls()).toEqual([]);
    expect(stack.errors).toHaveLength(foreign.length);
    await send(stack, expired(id, 'ada'));
    expect(await ada.next()).toBe(changed('gmail'));
    await ada.cancel();
  });

  test('T24 drops a connection to a toolkit that the app does not offer', async () => {
    await using stack = await createStack({ runtime, handler: { ...handler, toolkits: ['slack'] } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const last = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const ada = await open(stack, 'ada');
    await send(stack, expired(id, 'ada'));
    await send(stack, expired(last, 'ada'));
    expect(await ada.next()).toBe(changed('slack'));
    await ada.cancel();
  });

  test.each([
    { type: 'composio.trigger.message', data: { id: 'ca_1', user_id: 'ada' } },
    { type: 'composio.trigger.disabled' },
    { type: 'composio.connected_account.created', data: { id: 'ca_1', user_id: 'ada' } },
    { type: ['composio.connected_account.expired'], data: { id: 'ca_1', user_id: 'ada' } },
    {},
    [],
    'null',
    '7',
  ])('takes %j, and has nothing to do for it', async (event) => {
    await using stack = await createStack({ runtime, handler });
    expect((await send(stack, event)).status).toBe(200);
    expect(stack.upstreamCalls()).toEqual([]);
    expect(stack.errors).toEqual([]);
  });

  test.each([{ data: null }, {}, { data: { id: 'ca_1' } }, { data: { id: '../ca_1', user_id: 'ada' } }])(
    'tells the host of an expired connection of which %j is all that is said',
    async (event) => {
      await using stack = await createStack({ runtime, handler });
      expect((await send(stack, { type: 'composio.connected_account.expired', ...event })).status).toBe(200);
      expect(stack.upstreamCalls()).toEqual([]);
      expect(stack.errors).toMatchObject([{ code: 'upstream_malformed' }]);
    },
  );

  test.each(['', '{', '<x>', '\ud800'])('answers 400 to %j, though it is signed', async (event) => {
    await using stack = await createStack({ runtime, handler });
    expect((await send(stack, event)).status).toBe(400);
  });

  test('T33 takes a quarter of a megabyte, and stops reading there', async () => {
    await using stack = await createStack({ runtime, handler });
    const event = (size: number) => ({ padding: 'x'.repeat(size) });
    expect((await send(stack, event(200 * 1024))).status).toBe(200);
    const { status, body } = await send(stack, event(300 * 1024));
    expect([status, body.error.code]).toEqual([413, 'payload_too_large']);
  });

  test('F19 asks Composio to come again when it can neither look nor remember', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const frames = await open(stack, 'ada');
    stack.emulator.fail('GET /connected_accounts', { status: 500 }, { times: 2 });
    const sending = { id: 'msg_again' };
    expect((await send(stack, expired(id, 'ada'), sending)).status).toBe(502);
    expect((await send(stack, expired(id, 'ada'), sending)).status).toBe(200);
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
  });

  test('T20 T30 shows nothing of what is in an event', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const canary = 'tok_CANARY_0099';
    const frames = await open(stack, 'ada');
    const event = expired(id, 'ada', { state: { val: { access_token: canary } }, toolkit: { slug: canary } });
    const answers = [await send(stack, event), await send(stack, event, { secret: 'whsec_wrong' })];
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
    expect(answers.map(({ text }) => text).join()).not.toContain(canary);
    expect(inspect(stack.errors, { depth: 10 })).not.toContain(canary);
  });
});

describe('POST /webhook', () => {
  test('F19 answers 503 when it cannot remember what came', async () => {
    const once = { claim: () => Promise.reject(new Error('down')), release: async () => {} };
    await using stack = await createStack({ handler: { ...handler, stores: { once } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const { status, body } = await send(stack, expired(id, 'ada'));
    expect([status, body.error.code]).toEqual([503, 'upstream_unreachable']);
    expect(stack.upstreamCalls()).toEqual([]);
  });

  test('F19 hears what comes again after it could not remember in time', async () => {
    const memory = createMemoryStores(Date.now).once;
    let comeBack = (): void => {};
    const isBack = new Promise<void>((resolve) => (comeBack = resolve));
    let letGo = (): void => {};
    const isReleased = new Promise<void>((resolve) => (letGo = resolve));
    const once = {
      claim: (key: string, lifetime: number) => isBack.then(() => memory.claim(key, lifetime)),
      release: (key: string) => memory.release(key).then(letGo),
    };
    await using stack = await createStack({ handler: { ...handler, stores: { once } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const frames = await open(stack, 'ada');
    const sending = { id: 'msg_again' };
    expect((await send(stack, expired(id, 'ada'), sending)).status).toBe(503);
    comeBack();
    await isReleased;
    expect((await send(stack, expired(id, 'ada'), sending)).status).toBe(200);
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
  });

  test('T23 F19 does not forget what was passed on before, when a store answers late', async () => {
    const memory = createMemoryStores(Date.now).once;
    let comeBack = (): void => {};
    let isBack = Promise.resolve();
    const once = {
      claim: (key: string, lifetime: number) => isBack.then(() => memory.claim(key, lifetime)),
      release: (key: string) => memory.release(key),
    };
    await using stack = await createStack({ handler: { ...handler, stores: { once } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const again = async () => (await send(stack, expired(id, 'ada'), { id: 'msg_same' })).status;
    expect(await again()).toBe(200);
    isBack = new Promise((resolve) => (comeBack = resolve));
    expect(await again()).toBe(503);
    comeBack();
    expect(await again()).toBe(200);
    expect(stack.upstreamCalls()).toHaveLength(1);
  });
});

describeEachSdk('POST /webhook', (sdk) => {
  test('takes what Composio sends when a connection expires, and its secret as it is given out', async () => {
    const sent: { deliver: ((request: Request) => Promise<Response>) | null } = { deliver: null };
    const sendWebhook = (request: Request) => sent.deliver?.(request) ?? Promise.reject(new Error('not yet'));
    await using outer = await createStack({ emulator: { sendWebhook } });
    const settings = { apiKey: 'test', baseURL: outer.url, allowTracking: false, disableVersionCheck: true };
    const { triggers } = sdk === '0.19' ? new Composio019(settings) : new Composio(settings);
    const { secret } = await triggers.setWebhookSubscription({
      webhookUrl: `${APP}/api/connect/webhook`,
      enabledEvents: ['composio.connected_account.expired'],
    });
    await using stack = await createStack({
      sdk,
      upstream: (request) => outer.emulator.fetch(request),
      handler: { webhookSecret: secret },
    });
    sent.deliver = stack.handler;
    const id = outer.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const frames = await open(stack, 'ada');
    const deliveries: readonly Delivery[] = await outer.emulator.expire(id);
    expect(deliveries.map(({ status }) => status)).toEqual([200]);
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
  });
});
