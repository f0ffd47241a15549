import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { readFrames } from '../../test/read-frames.ts';
import { signIn } from '../../test/sign-in.ts';
import { signWebhook } from '../../test/sign-webhook.ts';
import { APP, createRequest, createStack, type Stack } from '../../test/stack.ts';
import type { ConnectHandlerOptions } from '../options/options.ts';
import { createMemoryStores } from '../stores/memory-stores.ts';

const WEBHOOK_SECRET = 'whsec_of_the_tests';

const open = (stack: Stack, user = 'ada') => stack.handler(createRequest('GET', '/events', { user }));
const changed = (toolkit: string) => `data: {"type":"changed","toolkit":"${toolkit}"}`;

describeEachRuntime('GET /events', (runtime) => {
  test('T25 T26 is a stream that no cache keeps and no proxy collects', async () => {
    await using stack = await createStack({ runtime });
    const response = await open(stack);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toMatch(/^retry: [34]\d{3}\n: hello\n\n$/);
    await reader.cancel();
    expect(stack.emulator.requests).toEqual([]);
  });

  test('says of everything that a user does which toolkit it was about', async () => {
    const selections = { get: () => null, set: () => {} };
    await using stack = await createStack({ runtime, handler: { selections, credentials: true } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const frames = readFrames(await open(stack));
    const { body: request } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    // Still pending: there is nothing new, and what comes next is about something else.
    await stack.call('POST', `/connections/${request.id}/confirm`, { body: { token: request.token } });
    await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'home' } });
    expect(await frames.next()).toBe(changed('slack'));
    await signIn(request.redirectUrl, 'allow');
    await stack.call('POST', `/connections/${request.id}/confirm`, { body: { token: request.token } });
    expect(await frames.next()).toBe(changed('gmail'));
    // The other window of the sign-in, and both of them loaded again: that is no news.
    await Promise.all(
      [request.token, request.token, undefined].map((token) =>
        stack.call('POST', `/connections/${request.id}/confirm`, { body: { token } }),
      ),
    );
    await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'work' } });
    expect(await frames.next()).toBe(changed('slack'));
    await stack.call('PUT', '/toolkits/gmail/selected', { body: { connectionId: request.id } });
    expect(await frames.next()).toBe(changed('gmail'));
    await stack.call('DELETE', `/connections/${id}`);
    expect(await frames.next()).toBe(changed('slack'));
    const fields = { generic_api_key: 'k' };
    await stack.call('POST', '/connections/credentials', {
      body: { toolkit: 'stripe', scheme: 'API_KEY', fields },
    });
    expect(await frames.next()).toBe(changed('stripe'));
    await frames.cancel();
  });

  test('says so of what is given up, and of a key that takes the place of another', async () => {
    await using stack = await createStack({ runtime, handler: { credentials: true } });
    const attempt = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    const frames = readFrames(await open(stack));
    await stack.call('POST', `/connections/${attempt}/cancel`);
    expect(await frames.next()).toBe(changed('gmail'));
    const body = { fields: { generic_api_key: 'k' } };
    for (const status of ['ACTIVE', 'EXPIRED']) {
      const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', status });
      expect((await stack.call('PUT', `/connections/${id}/credentials`, { body })).status).toBe(200);
      expect(await frames.next()).toBe(changed('stripe'));
    }
    await frames.cancel();
  });

  test('says nothing where nothing has changed', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
    const other = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const frames = readFrames(await open(stack));
    for (const body of [{}, { alias: 'work' }, { enabled: true }]) {
      expect((await stack.call('PATCH', `/connections/${id}`, { body })).status).toBe(200);
    }
    expect((await stack.call('POST', `/connections/${id}/cancel`)).status).toBe(200);
    await stack.call('PATCH', `/connections/${other}`, { body: { enabled: false } });
    expect(await frames.next()).toBe(changed('slack'));
    await frames.cancel();
  });

  test('says that the old connection has gone also after a window that did not know of it', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const { body: request } = await stack.call('POST', `/connections/${old}/reconnect`, { body: {} });
    await signIn(request.redirectUrl, 'allow');
    const frames = readFrames(await open(stack));
    const confirm = (token?: string) => stack.call('POST', `/connections/${request.id}/confirm`, { body: { token } });
    expect((await confirm()).body.former).toBeNull();
    expect(await frames.next()).toBe(changed('gmail'));
    expect((await confirm(request.token)).body.former).toBe('removed');
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
  });

  test('T25 lets nobody hear of others, and asks nobody but the session whose news it is', async () => {
    await using stack = await createStack({ runtime });
    const hers = readFrames(await open(stack, 'grace'));
    const mine = readFrames(await open(stack, 'ada'));
    for (const user of ['ada', 'grace']) {
      const id = stack.emulator.connect({ userId: user, toolkit: user === 'ada' ? 'gmail' : 'slack' });
      await stack.call('PATCH', `/connections/${id}`, { user, body: { alias: 'work' } });
    }
    expect([await mine.next(), await hers.next()]).toEqual([changed('gmail'), changed('slack')]);
    await Promise.all([mine.cancel(), hers.cancel()]);
    const asked = await stack.call('GET', '/events?user=grace');
    expect([asked.status, asked.body.error.code]).toEqual([400, 'invalid_request']);
  });

  test('T08 T46 is closed to strangers and other sites', async () => {
    await using stack = await createStack({ runtime });
    expect((await stack.call('GET', '/events', { user: null })).status).toBe(401);
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await stack.call('GET', '/events', { headers })).body.error.code).toBe('cross_origin');
  });

  test('T28 gives a user four streams, and another one when one has ended', async () => {
    await using stack = await createStack({ runtime });
    const streams = [];
    for (let count = 0; count < 4; count++) streams.push(readFrames(await open(stack)));
    const fifth = await stack.call('GET', '/events');
    expect([fifth.status, fifth.body.error.code, fifth.headers.get('retry-after')]).toEqual([
      429,
      'rate_limited',
      '15',
    ]);
    const hers = await open(stack, 'grace');
    expect(hers.status).toBe(200);
    await streams[0]?.cancel();
    await vi.waitFor(async () => {
      const next = await open(stack);
      streams.push(readFrames(next));
      expect(next.status).toBe(200);
    });
    await Promise.all([hers.body?.cancel(), ...streams.map((stream) => stream.cancel().catch(() => {}))]);
  });
});

describe('GET /events', () => {
  test('F19 answers an error when nobody can listen, and keeps no place for it', async () => {
    const cause = new Error('redis://secret is down');
    let isDown = true;
    const events = {
      publish: async () => {},
      subscribe: () => (isDown ? Promise.reject(cause) : Promise.resolve(() => {})),
    };
    await using stack = await createStack({ handler: { stores: { events } } });
    for (let time = 0; time < 6; time++) {
      const { status, text } = await stack.call('GET', '/events');
      expect(status).toBe(500);
      expect(text).not.toContain('redis');
    }
    expect(stack.errors[0]).toMatchObject({ code: 'internal_error', cause });
    isDown = false;
    const response = await open(stack);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test('F19 leaves a bus that comes back after its page was sent away', async () => {
    let comeBack = (_leave: () => void): void => {};
    const events = {
      publish: async () => {},
      subscribe: () => new Promise<() => void>((resolve) => (comeBack = resolve)),
    };
    await using stack = await createStack({ handler: { stores: { events } } });
    expect((await stack.call('GET', '/events')).status).toBe(500);
    const left = new Promise<void>((resolve) => comeBack(resolve));
    await left;
  });

  test('T25 stops listening also for a page that has left before the bus answered', async () => {
    const leaving = new AbortController();
    let listening = 0;
    const events = {
      publish: async () => {},
      subscribe: async () => {
        listening += 1;
        leaving.abort();
        return () => void (listening -= 1);
      },
    };
    await using stack = await createStack({ handler: { stores: { events } } });
    const response = await stack.handler(new Request(createRequest('GET', '/events'), { signal: leaving.signal }));
    expect(await readFrames(response).next()).toBeNull();
    expect(listening).toBe(0);
  });

  test('F19 passes nothing on from a bus but what can be a toolkit', async () => {
    const events = createMemoryStores(Date.now).events;
    let channel = '';
    const subscribe: typeof events.subscribe = (name, listener) => events.subscribe((channel = name), listener);
    await using stack = await createStack({ handler: { stores: { events: { ...events, subscribe } } } });
    const frames = readFrames(await open(stack));
    for (const message of ['', 'a b', '{"toolkit":"slack"}', 'ada@example.com', 'x'.repeat(65), 'gmail']) {
      await events.publish(channel, message);
    }
    expect(await frames.next()).toBe(changed('gmail'));
    await frames.cancel();
  });

  test('F19 lets a page go also when the bus is gone by then', async () => {
    const events = {
      publish: async () => {},
      subscribe: async () => () => Promise.reject(new Error('redis://secret is down')),
    };
    await using stack = await createStack({ handler: { stores: { events } } });
    const response = await open(stack);
    // A rejection that nobody handles ends a process, and fails this test.
    await response.body?.cancel();
    expect((await stack.call('GET', '/connections')).status).toBe(200);
  });

  test('F19 does what it is asked also when nobody can be told of it, and tells the host', async () => {
    const events = { publish: () => Promise.reject(new Error('down')), subscribe: async () => () => {} };
    await using stack = await createStack({ handler: { stores: { events } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await stack.call('DELETE', `/connections/${id}`)).status).toBe(200);
    expect(stack.errors).toMatchObject([{ code: 'internal_error' }]);
  });

  test('F19 blames the bus, and not Composio, where it is the bus that does not answer', async () => {
    const events = { publish: () => new Promise(() => {}), subscribe: async () => () => {} };
    await using stack = await createStack({ handler: { stores: { events } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await stack.call('DELETE', `/connections/${id}`)).status).toBe(200);
    expect(stack.errors).toMatchObject([{ message: 'stores.events failed.', cause: { message: 'No answer within 1000 ms.' } }]);
  });

  test('F19 tells of a connection also when nobody knows whether that has been told', async () => {
    const once = { claim: () => Promise.reject(new Error('redis://secret is down')), release: async () => {} };
    await using stack = await createStack({ handler: { stores: { once } } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const frames = readFrames(await open(stack));
    expect((await stack.call('POST', `/connections/${id}/confirm`, { body: {} })).status).toBe(200);
    expect(await frames.next()).toBe(changed('gmail'));
    expect(stack.errors).toMatchObject([{ message: 'stores.once does not answer.' }]);
    await frames.cancel();
  });

  test('F18 F20 carries news between instances of which one has the new secret first, and the other the old', async () => {
    const events = createMemoryStores(Date.now).events;
    const [fresh, former] = ['the new secret, long enough to be one', 'the old secret, long enough to be one'];
    const handler = { stores: { events }, webhookSecret: WEBHOOK_SECRET };
    await using one = await createStack({ handler: { ...handler, secret: [fresh, former] } });
    await using two = await createStack({
      handler: { ...handler, secret: [former, fresh] },
      upstream: (request) => one.emulator.fetch(request),
    });
    for (const [here, there] of [
      [one, two],
      [two, one],
    ] as const) {
      const frames = readFrames(await open(there));
      for (const toolkit of ['gmail', 'slack']) {
        const id = one.emulator.connect({ userId: 'ada', toolkit });
        await here.call('PATCH', `/connections/${id}`, { body: { alias: crypto.randomUUID() } });
      }
      const id = one.emulator.connect({ userId: 'ada', toolkit: 'github' });
      const body = JSON.stringify({ type: 'composio.connected_account.expired', data: { id, user_id: 'ada' } });
      const headers = await signWebhook(id, body, WEBHOOK_SECRET);
      await here.handler(new Request(`${APP}/api/connect/webhook`, { method: 'POST', body, headers }));
      // Each of it once, though it is told under both names.
      expect([await frames.next(), await frames.next(), await frames.next()]).toEqual(
        ['gmail', 'slack', 'github'].map(changed),
      );
      await frames.cancel();
    }
  });

  test("needs no CountQueuingStrategy, which Vercel's Edge Runtime does not have", async () => {
    vi.stubGlobal('CountQueuingStrategy', undefined);
    await using stack = await createStack();
    const response = await open(stack);
    vi.unstubAllGlobals();
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  test('T25 stops listening when the page is closed, when it is cancelled, and never twice', async () => {
    let listening = 0;
    const events = {
      publish: async () => {},
      subscribe: async () => {
        listening += 1;
        return () => void (listening -= 1);
      },
    };
    await using stack = await createStack({ handler: { stores: { events } } });
    const leaving = new AbortController();
    const request = new Request(createRequest('GET', '/events'), { signal: leaving.signal });
    const aborted = await stack.handler(request);
    const cancelled = await open(stack);
    expect(listening).toBe(2);
    leaving.abort();
    await cancelled.body?.cancel();
    await aborted.body?.cancel();
    expect(listening).toBe(0);
  });
});

describe('GET /events, as time goes by', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function readAll(response: Response): Promise<string> {
    return response.text();
  }

  function createTimedStack(getUser: ConnectHandlerOptions['getUser']): Promise<Stack> {
    return createStack({ handler: { getUser } });
  }

  test('sends a sign of life before the ten seconds are over after which Bun closes, and ends after ten minutes', async () => {
    await using stack = await createTimedStack(() => 'ada');
    const text = readAll(await open(stack));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const frames = (await text).split('\n\n').filter(Boolean);
    expect(frames).toHaveLength(1 + 79);
    expect(new Set(frames.slice(1))).toEqual(new Set([': still here']));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends the oldest for a fifth, so that it may come back, but none that is not a minute old', async () => {
    await using stack = await createTimedStack(() => 'ada');
    const streams = [];
    for (let count = 0; count < 4; count++) {
      streams.push(readAll(await open(stack)));
      await vi.advanceTimersByTimeAsync(1000);
    }
    await vi.advanceTimersByTimeAsync(55_000);
    expect((await open(stack)).status).toBe(429);
    await vi.advanceTimersByTimeAsync(1000);
    const fifth = await open(stack);
    expect(fifth.status).toBe(200);
    // Not a goodbye, after which no page comes back.
    expect(await streams[0]).toMatch(/still here\n\n$/);
    // The next one is a second younger.
    expect((await open(stack)).status).toBe(429);
    streams.push(readAll(fifth));
    await vi.advanceTimersByTimeAsync(30_000);
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'work' } });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    const heard = (await Promise.all(streams)).map((text) => text.includes(changed('gmail')));
    expect(heard).toEqual([false, true, true, true, true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('T25 says goodbye within a minute when another user signs in', async () => {
    let user = 'ada';
    await using stack = await createTimedStack(() => user);
    const text = readAll(await open(stack));
    await vi.advanceTimersByTimeAsync(5000);
    user = 'grace';
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await text).endsWith('event: bye\ndata: {}\n\n')).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  // The stream's own request may have a token that has run out: its next one says whether the user has left.
  test('T25 ends within a minute, and lets the page come back, when the user is signed in no more', async () => {
    let user: string | null = 'ada';
    await using stack = await createTimedStack(() => user);
    const text = readAll(await open(stack));
    user = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await text).not.toContain('bye');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('T25 ends without a goodbye when it cannot be found out who is signed in', async () => {
    let isDown = false;
    await using stack = await createTimedStack(() => (isDown ? Promise.reject(new Error('db')) : 'ada'));
    const text = readAll(await open(stack));
    isDown = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await text).not.toContain('bye');
    expect(vi.getTimerCount()).toBe(0);
  });
});
