import { describe, expect, test } from 'vitest';
import { createRequest, createStack, type CallInit, type Stack, type StackOptions } from '../../test/stack.ts';
import { createMemoryStores } from '../stores/memory-stores.ts';

const MINUTE = 60_000;
const gmail: CallInit = { body: { toolkit: 'gmail' } };

/** A stack with limits, and a clock that only a test moves. */
async function createLimitedStack(more: StackOptions['handler'] = {}) {
  let time = Date.now();
  const now = (): number => time;
  const stack = await createStack({
    emulator: { now },
    handler: { limits: true, now, ...more },
  });
  return Object.assign(stack, { pass: (milliseconds: number) => (time += milliseconds) });
}

describe('rate limits', () => {
  test('T28 lets a user start ten connections in a minute and sixty in an hour, others unaffected', async () => {
    await using stack = await createLimitedStack();
    const start = (user = 'ada') => stack.call('POST', '/connections', { ...gmail, user });
    for (let count = 0; count < 10; count++) expect((await start()).status).toBe(201);
    const before = stack.emulator.requests.length;
    const { status, headers, body } = await start();
    expect([status, body.error.code]).toEqual([429, 'rate_limited']);
    expect(headers.get('retry-after')).toBe('60');
    expect(body.error.retryAfter).toBe(60);
    expect(stack.emulator.requests).toHaveLength(before);
    expect((await start('grace')).status).toBe(201);
    for (let minute = 1; minute < 6; minute++) {
      stack.pass(MINUTE);
      for (let count = 0; count < 10; count++) await start();
    }
    stack.pass(MINUTE);
    const late = await start();
    expect([late.status, Number(late.headers.get('retry-after'))]).toEqual([429, 54 * 60]);
    stack.pass(54 * MINUTE);
    expect((await start()).status).toBe(201);
    // These are between us and the user: the host hears nothing.
    expect(stack.errors).toEqual([]);
  });

  test('T28 counts reconnecting, submitting keys and replacing them as starting a connection', async () => {
    await using stack = await createLimitedStack({ credentials: true });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const keyed = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY' });
    const fields = { generic_api_key: 'k' };
    const statuses = [];
    for (let count = 0; count < 3; count++) {
      for (const answer of [
        await stack.call('POST', `/connections/${id}/reconnect`, { body: {} }),
        await stack.call('POST', '/connections/credentials', { body: { toolkit: 'stripe', scheme: 'API_KEY', fields } }),
        await stack.call('PUT', `/connections/${keyed}/credentials`, { body: { fields } }),
      ])
        statuses.push(answer.status);
    }
    expect(new Set(statuses)).toEqual(new Set([200, 201]));
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(429);
  });

  test('T28 lets a user change thirty things and read 120 in a minute', async () => {
    await using stack = await createLimitedStack();
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const statuses = async (count: number, call: () => Promise<{ status: number }>) => {
      const seen = new Set<number>();
      for (let time = 0; time < count; time++) seen.add((await call()).status);
      return [...seen];
    };
    const change = () => stack.call('PATCH', `/connections/${id}`, { body: {} });
    const read = () => stack.call('GET', '/categories');
    expect(await statuses(30, change)).toEqual([200]);
    expect(await statuses(1, change)).toEqual([429]);
    expect(await statuses(120, read)).toEqual([200]);
    expect(await statuses(1, read)).toEqual([429]);
    stack.pass(MINUTE);
    expect([(await change()).status, (await read()).status]).toEqual([200, 200]);
  });

  test('T28 counts the opening of a stream of events as reading', async () => {
    await using stack = await createLimitedStack();
    for (let count = 0; count < 119; count++) await stack.call('GET', '/categories');
    const stream = await stack.handler(createRequest('GET', '/events'));
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
    expect((await stack.call('GET', '/events')).status).toBe(429);
  });

  test('T48 answers thirty guesses in a minute, and then no more', async () => {
    await using stack = await createLimitedStack();
    const guess = async (n: number) => (await stack.call('GET', `/connections/ca_${n}`)).status;
    for (let count = 0; count < 30; count++) expect(await guess(count)).toBe(404);
    expect(await guess(31)).toBe(429);
    expect((await stack.call('GET', '/connections')).status).toBe(200);
  });

  test('counts nobody who is not signed in, and nothing of other sites', async () => {
    await using stack = await createLimitedStack();
    const evil = { ...gmail, headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } };
    for (let count = 0; count < 20; count++) {
      expect((await stack.call('POST', '/connections', { ...gmail, user: null })).status).toBe(401);
      expect((await stack.call('POST', '/connections', evil)).status).toBe(403);
    }
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
  });

  test('T28 lets all users together ask Composio only so often, tells the host, and starts again', async () => {
    await using stack = await createLimitedStack({ limits: { callsPerMinute: 6 } });
    const asked = () => stack.emulator.requests.length;
    const answers: unknown[] = [];
    for (let count = 0; count < 12; count++) {
      // Each of them asks once, which is within what one user may.
      const { status, body, headers } = await stack.call('GET', '/connections', { user: `user${count}` });
      answers.push([status, body.error?.code, headers.get('retry-after')]);
    }
    const [good, refused] = [
      [200, undefined, null],
      [429, 'rate_limited', '60'],
    ];
    expect(answers).toEqual([...Array<unknown>(6).fill(good), ...Array<unknown>(6).fill(refused)]);
    expect(asked()).toBe(6);
    expect(stack.errors).toHaveLength(6);
    expect(stack.errors[0]).toMatchObject({
      code: 'rate_limited',
      cause: { message: 'limits.callsPerMinute is 6' },
    });
    stack.pass(MINUTE);
    expect((await stack.call('GET', '/connections')).status).toBe(200);
  });

  test('T28 lets one user cause a quarter of all calls, at the cost of nobody else', async () => {
    await using stack = await createLimitedStack({ limits: { callsPerMinute: 8 } });
    // Composio tells of fifty at a time, also of those that came to nothing.
    for (let count = 0; count < 101; count++) {
      stack.emulator.connect({ userId: 'mallory', toolkit: 'gmail', status: 'FAILED' });
    }
    const list = async (user: string) => {
      const { status, headers } = await stack.call('GET', '/connections', { user });
      return [status, headers.get('retry-after')];
    };
    for (let time = 0; time < 5; time++) expect(await list('mallory')).toEqual([429, '60']);
    expect(stack.emulator.requests).toHaveLength(2);
    // What one user does is between us and that user.
    expect(stack.errors).toEqual([]);
    for (let count = 0; count < 6; count++) expect(await list(`user${count}`)).toEqual([200, null]);
    expect(await list('ada')).toEqual([429, '60']);
    expect(stack.errors).toMatchObject([{ cause: { message: 'limits.callsPerMinute is 8' } }]);
    stack.pass(MINUTE);
    expect(await list('ada')).toEqual([200, null]);
  });

  test.each([1, 2, 3, 5])('T28 lets every user ask at least once, however few the calls are: %d', async (callsPerMinute) => {
    await using stack = await createLimitedStack({ limits: { callsPerMinute } });
    for (let count = 0; count < callsPerMinute; count++) {
      expect((await stack.call('GET', '/connections', { user: `user${count}` })).status).toBe(200);
    }
    expect((await stack.call('GET', '/connections')).status).toBe(429);
  });

  test('T28 sends nobody back before the window has ended', async () => {
    await using stack = await createLimitedStack();
    const start = () => stack.call('POST', '/connections', gmail);
    for (let count = 0; count < 10; count++) await start();
    stack.pass(58_001);
    const retryAfter = Number((await start()).headers.get('retry-after'));
    expect(retryAfter).toBe(2);
    stack.pass(retryAfter * 1000);
    expect((await start()).status).toBe(201);
  });

  // Redis says so of a window that has just ended.
  test.each([0, -1, -2000])('T28 asks for a second of patience also where a store says %d', async (endsIn) => {
    const limits = { count: async () => ({ count: 1000, endsIn }) };
    await using stack = await createLimitedStack({ stores: { limits } });
    const { status, headers, body } = await stack.call('POST', '/connections', gmail);
    expect([status, headers.get('retry-after'), body.error.retryAfter]).toEqual([429, '1', 1]);
  });

  test('T28 counts the calls of all instances together, of one user and of all', async () => {
    const limits = createMemoryStores(Date.now).limits;
    const handler = { limits: { callsPerMinute: 8 }, stores: { limits } };
    await using one = await createStack({ handler });
    await using two = await createStack({ handler });
    const list = async (stack: Stack, user: string) => (await stack.call('GET', '/connections', { user })).status;
    expect([await list(one, 'ada'), await list(two, 'ada'), await list(one, 'ada'), await list(two, 'ada')]).toEqual([
      200, 200, 429, 429,
    ]);
    for (const user of ['grace', 'edsger', 'barbara']) {
      expect([await list(one, user), await list(two, user)]).toEqual([200, 200]);
    }
    expect([await list(one, 'alan'), await list(two, 'alan')]).toEqual([429, 429]);
    // Another app, which keeps its counts in the same place.
    await using other = await createStack({ handler: { ...handler, secret: 'x'.repeat(32) } });
    expect(await list(other, 'ada')).toBe(200);
  });

  test('T28 can be turned off', async () => {
    await using stack = await createStack({ handler: { limits: false } });
    for (let count = 0; count < 12; count++) {
      expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    }
  });

  test('T28 F18 counts on all instances together, under a key from which nobody learns who it is', async () => {
    const shared = createMemoryStores(Date.now).limits;
    const keys = new Set<string>();
    const limits = {
      count: (key: string, window: number) => {
        keys.add(key);
        return shared.count(key, window);
      },
    };
    await using one = await createStack({ handler: { limits: true, stores: { limits } } });
    await using two = await createStack({ handler: { limits: true, stores: { limits } } });
    for (let count = 0; count < 5; count++) {
      for (const stack of [one, two])
        expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    }
    for (const stack of [one, two])
      expect((await stack.call('POST', '/connections', gmail)).status).toBe(429);
    // Of connecting, in a minute and in an hour; of the calls, the user's own and all.
    expect(keys.size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^plugboard:limit:(connect:\d+|composio):[\w-]{22}$/);
  });

  test.each<[string, () => Promise<never>]>([
    ['fails', () => Promise.reject(new Error('redis://secret is down'))],
    ['does not answer', () => new Promise(() => {})],
  ])(
    'F19 counts in this process when the store %s, says so once, and comes back to it',
    async (_, broken) => {
      let isDown = true;
      let asked = 0;
      const memory = createMemoryStores(Date.now).limits;
      const limits = {
        count: (key: string, window: number) => {
          asked += 1;
          return isDown ? broken() : memory.count(key, window);
        },
      };
      await using stack = await createLimitedStack({ stores: { limits } });
      for (let count = 0; count < 10; count++) {
        expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
      }
      expect((await stack.call('POST', '/connections', gmail)).status).toBe(429);
      expect(asked).toBe(1);
      expect(stack.errors).toMatchObject([{ code: 'internal_error' }]);
      isDown = false;
      stack.pass(10_000);
      expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
      expect(asked).toBeGreaterThan(1);
    },
  );
});
