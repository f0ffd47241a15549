import { inspect } from 'node:util';
import { Redis as Ioredis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createConnectHandler } from '../src/create-connect-handler.ts';
import type { ConnectHandlerOptions } from '../src/options/options.ts';
import { createRedisStores, ioredis, nodeRedis, type RedisConnection } from '../src/redis.ts';
import { readFrames } from './read-frames.ts';
import { signWebhook } from './sign-webhook.ts';
import { APP, createComposio, createRequest, createStack, type Stack } from './stack.ts';
import { startRedis, type Redis } from './start-redis.ts';

interface Connected {
  redis: RedisConnection;
  close: () => Promise<void>;
}

const clients = {
  async redis(url: string): Promise<Connected> {
    const client = createClient({ url });
    const subscriber = client.duplicate();
    for (const each of [client, subscriber]) await each.on('error', () => {}).connect();
    return {
      redis: nodeRedis({ client, subscriber }),
      close: async () => [client, subscriber].forEach((each) => each.destroy()),
    };
  },
  async ioredis(url: string): Promise<Connected> {
    const client = new Ioredis(url);
    const subscriber = client.duplicate();
    for (const each of [client, subscriber]) each.on('error', () => {});
    return {
      redis: ioredis({ client, subscriber }),
      close: async () => [client, subscriber].forEach((each) => each.disconnect()),
    };
  },
};

const SECRET = 'whsec_of_the_tests';
const changed = (toolkit: string) => `data: {"type":"changed","toolkit":"${toolkit}"}`;

describe.each(Object.entries(clients))('createRedisStores, on %s', (_, connect) => {
  let server: Redis;
  const connections: Connected[] = [];

  beforeAll(async () => {
    server = await startRedis();
    for (let count = 0; count < 2; count++) connections.push(await connect(server.url));
  });
  afterAll(async () => {
    for (const { close } of connections) await close();
    await server.stop();
  });

  /** Two instances of one app, which share nothing but Redis and Composio. */
  async function createInstances(limits: ConnectHandlerOptions['limits'] = true) {
    const errors: unknown[] = [];
    const stack = await createStack();
    const handlers = connections.map(({ redis }) =>
      createConnectHandler({
        composio: createComposio('0.21', stack.url),
        getUser: (request) => request.headers.get('x-test-user'),
        callbackUrl: `${APP}/connect/callback`,
        // Else the next test would go on counting.
        secret: `a secret of this test only, ${stack.url}`,
        webhookSecret: SECRET,
        limits,
        stores: createRedisStores(redis),
        onError: (error) => errors.push(error),
      }),
    );
    const [one, two] = handlers as [(typeof handlers)[0], (typeof handlers)[0]];
    return Object.assign(stack, { one, two, errors });
  }

  async function sendExpired(stack: Stack, handler: Stack['handler'], id: string, event: string) {
    const body = JSON.stringify({
      type: 'composio.connected_account.expired',
      data: { id, user_id: stack.emulator.account(id)?.userId },
    });
    const headers = await signWebhook(event, body, SECRET);
    return (await handler(new Request(`${APP}/api/connect/webhook`, { method: 'POST', body, headers })))
      .status;
  }

  test('F18 T25 carries news from one instance to the pages on the other, and only to their user', async () => {
    await using stack = await createInstances();
    const { one, two } = stack;
    const ada = readFrames(await two(createRequest('GET', '/events')));
    const grace = readFrames(await two(createRequest('GET', '/events', { user: 'grace' })));
    for (const user of ['ada', 'grace']) {
      const id = stack.emulator.connect({ userId: user, toolkit: user === 'ada' ? 'gmail' : 'slack' });
      await one(createRequest('PATCH', `/connections/${id}`, { user, body: { alias: 'work' } }));
    }
    expect([await ada.next(), await grace.next()]).toEqual([changed('gmail'), changed('slack')]);
    await Promise.all([ada.cancel(), grace.cancel()]);
    expect(stack.errors).toEqual([]);
  });

  test('goes on listening for one page when another of the same user is closed, and comes back after both', async () => {
    await using stack = await createInstances();
    const { one, two } = stack;
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const open = async () => readFrames(await two(createRequest('GET', '/events')));
    const rename = (alias: string) => one(createRequest('PATCH', `/connections/${id}`, { body: { alias } }));
    const [first, second] = [await open(), await open()];
    await first.cancel();
    await rename('a');
    expect(await second.next()).toBe(changed('gmail'));
    await second.cancel();
    const third = await open();
    await rename('b');
    expect(await third.next()).toBe(changed('gmail'));
    await third.cancel();
  });

  test('tells two apps that share one connection, and the one that stays when the other leaves', async () => {
    const { redis } = connections[0]!;
    const channel = `plugboard:test:${crypto.randomUUID()}`;
    const heard: string[] = [];
    const [first, second] = [createRedisStores(redis).events, createRedisStores(redis).events];
    const leaveFirst = await first.subscribe(channel, (message) => heard.push(`first ${message}`));
    const leaveSecond = await second.subscribe(channel, (message) => heard.push(`second ${message}`));
    await first.publish(channel, 'a');
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(['first a', 'second a']));
    await leaveFirst();
    await first.publish(channel, 'b');
    await vi.waitFor(() => expect(heard).toContain('second b'));
    await leaveSecond();
    expect(heard).not.toContain('first b');
    // Nobody listens any more, so Redis is not kept sending.
    await vi.waitFor(async () => expect(await redis.send(['PUBSUB', 'NUMSUB', channel])).toEqual([channel, 0]));
  });

  test('T23 F56 passes on a delivery once, whichever instances it comes to', async () => {
    await using stack = await createInstances();
    const { one, two } = stack;
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const last = stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const pages = [one, two].map(async (handler) =>
      readFrames(await handler(createRequest('GET', '/events'))),
    );
    const [here, there] = (await Promise.all(pages)) as [
      ReturnType<typeof readFrames>,
      ReturnType<typeof readFrames>,
    ];
    const event = crypto.randomUUID();
    const statuses = await Promise.all(
      Array.from({ length: 10 }, (__, index) => sendExpired(stack, index % 2 ? one : two, id, event)),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await sendExpired(stack, one, last, crypto.randomUUID());
    for (const page of [here, there]) {
      expect([await page.next(), await page.next()]).toEqual([changed('gmail'), changed('slack')]);
      await page.cancel();
    }
  });

  test('T28 counts on all instances together', async () => {
    await using stack = await createInstances();
    const start = async (handler: Stack['handler']) =>
      (await handler(createRequest('POST', '/connections', { body: { toolkit: 'gmail' } }))).status;
    for (let count = 0; count < 5; count++) {
      expect([await start(stack.one), await start(stack.two)]).toEqual([201, 201]);
    }
    expect([await start(stack.one), await start(stack.two)]).toEqual([429, 429]);
  });

  test('T28 counts the calls to Composio on all instances together', async () => {
    await using stack = await createInstances({ callsPerMinute: 6 });
    const read = async (handler: Stack['handler'], user: string) =>
      (await handler(createRequest('GET', '/connections', { user }))).status;
    // One user may cause a quarter of them, and no less than that.
    expect([await read(stack.one, 'ada'), await read(stack.two, 'ada')]).toEqual([200, 200]);
    expect([await read(stack.one, 'ada'), await read(stack.two, 'ada')]).toEqual([429, 429]);
    for (const user of ['grace', 'edsger']) {
      expect([await read(stack.one, user), await read(stack.two, user)]).toEqual([200, 200]);
    }
    expect([await read(stack.one, 'alan'), await read(stack.two, 'alan')]).toEqual([429, 429]);
    expect(stack.emulator.requests).toHaveLength(6);
  });

  test('lets everything that it writes run out', async () => {
    const { redis } = connections[0]!;
    const stores = createRedisStores(redis);
    const key = `plugboard:test:${crypto.randomUUID()}`;
    const first = await stores.limits.count(`${key}:limit`, 60_000);
    expect(first).toEqual({ count: 1, endsIn: expect.any(Number) });
    expect(first.endsIn).toBeGreaterThan(50_000);
    expect(await stores.limits.count(`${key}:limit`, 60_000)).toMatchObject({ count: 2 });
    expect([
      await stores.once.claim(`${key}:once`, 60_000),
      await stores.once.claim(`${key}:once`, 60_000),
    ]).toEqual([true, false]);
    await stores.once.release(`${key}:once`);
    expect(await stores.once.claim(`${key}:once`, 60_000)).toBe(true);
    for (const name of ['limit', 'once']) {
      expect(Number(await redis.send(['PTTL', `${key}:${name}`]))).toBeGreaterThan(50_000);
    }
  });

  test('T28 has nothing in Redis that names a user', async () => {
    await using stack = await createInstances();
    await stack.one(createRequest('GET', '/connections', { user: 'ada.lovelace' }));
    const keys = (await connections[0]!.redis.send(['KEYS', '*'])) as string[];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => key.includes('lovelace'))).toEqual([]);
  });

  // Each of these waits until its own time for Redis has run out: more than three seconds in all.
  test('F19 goes on without Redis: counts here, lets webhooks come again, and opens no stream', { timeout: 30_000 }, async () => {
    const user = 'ada.lovelace';
    await using stack = await createInstances();
    const id = stack.emulator.connect({ userId: user, toolkit: 'gmail' });
    await server.stop();
    const { one } = stack;
    const start = async () =>
      (await one(createRequest('POST', '/connections', { user, body: { toolkit: 'gmail' } }))).status;
    for (let count = 0; count < 10; count++) expect(await start()).toBe(201);
    expect(await start()).toBe(429);
    expect(await sendExpired(stack, one, id, crypto.randomUUID())).toBe(503);
    expect((await one(createRequest('GET', '/events', { user }))).status).toBe(500);
    expect((await one(createRequest('DELETE', `/connections/${id}`, { user }))).status).toBe(200);
    await vi.waitFor(() => expect(stack.errors.length).toBeGreaterThan(0));
    expect(inspect(stack.errors, { depth: 10 })).not.toContain('lovelace');
  });
});
