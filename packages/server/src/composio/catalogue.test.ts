import { describe, expect, test, vi } from 'vitest';
import { createStack } from '../../test/stack.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 20, 12);

/** How often the catalogue was asked for. */
function loads(requests: readonly { path: string }[]): number {
  return requests.filter(({ path }) => path === '/toolkits').length;
}

describe('createCatalogue', () => {
  test('asks for the catalogue once in five minutes, for all users', async () => {
    let time = NOON;
    await using stack = await createStack({ handler: { now: () => time } });
    for (const user of ['ada', 'grace', 'ada']) await stack.call('GET', '/toolkits', { user });
    expect(loads(stack.emulator.requests)).toBe(1);
    time += 5 * MINUTE - 1;
    await stack.call('GET', '/toolkits');
    expect(loads(stack.emulator.requests)).toBe(1);
    time += 1;
    await stack.call('GET', '/toolkits');
    expect(loads(stack.emulator.requests)).toBe(2);
  });

  test('tells the host once which of its toolkits are not there', async () => {
    const handler = { toolkits: ['gmail', 'gihub'], authConfigs: { gmail: 'ac_1', gihub: 'ac_2' } };
    let time = NOON;
    await using stack = await createStack({ handler: { ...handler, now: () => time } });
    await stack.call('GET', '/toolkits');
    time += 5 * MINUTE;
    await stack.call('GET', '/toolkits');
    expect(stack.errors.map(String)).toEqual([expect.stringMatching(/^Hint: toolkits names "gihub"; authConfigs names "gihub"\./)]);
  });

  test('says so in the log, of no route and no request, as it is of the options', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await using stack = await createStack({ handler: { toolkits: ['gmial', 'slack'], onError: undefined } });
    await stack.call('GET', '/toolkits');
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/^plugboard: a hint\. toolkits names "gmial"\. .* is left out: perhaps it is misspelt\.$/)],
    ]);
    log.mockRestore();
  });

  test('asks once for all who come at the same time', async () => {
    await using stack = await createStack();
    const calls = Array.from({ length: 20 }, (_, index) =>
      stack.call('GET', '/toolkits', { user: `user${index}` }),
    );
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(loads(stack.emulator.requests)).toBe(1);
  });

  // Workers give up what a request has begun, and its timers, when its browser leaves: here, no time passes for it.
  test('does not wait for ever for a catalogue that a given up request was to bring', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let arrive = () => {};
      let open = () => {};
      const isReached = new Promise<void>((resolve) => (arrive = resolve));
      const isOpen = new Promise<void>((resolve) => (open = resolve));
      let isFirst = true;
      let time = NOON;
      await using stack = await createStack({
        handler: { now: () => time },
        upstream: async ({ url }) => {
          if (!isFirst || !url.includes('/toolkits')) return null;
          isFirst = false;
          arrive();
          await isOpen;
          return null;
        },
      });
      const givenUp = stack.call('GET', '/toolkits');
      await isReached;
      time += 10_000;
      expect((await stack.call('GET', '/toolkits')).status).toBe(200);
      open();
      expect((await givenUp).status).toBe(200);
      expect((await stack.call('GET', '/toolkits')).status).toBe(200);
      expect(loads(stack.emulator.requests)).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('stays with the old catalogue while a new one cannot be had, and tries again', async () => {
    let time = NOON;
    await using stack = await createStack({ handler: { now: () => time } });
    await stack.call('GET', '/toolkits');
    time += 5 * MINUTE;
    const stop = stack.emulator.fail('GET /toolkits', { status: 400 });
    for (let call = 0; call < 3; call++) {
      const { status, body } = await stack.call('GET', '/toolkits');
      expect([status, body.total]).toEqual([200, 530]);
    }
    expect(loads(stack.emulator.requests)).toBe(2);
    stop();
    time += 30_000;
    await stack.call('GET', '/toolkits');
    await stack.call('GET', '/toolkits');
    expect(loads(stack.emulator.requests)).toBe(3);
  });

  // In real time, as it is a matter of what else a request has time for: three of its eight seconds.
  test('answers with the old catalogue when Composio does not answer at all', async () => {
    let time = NOON;
    await using stack = await createStack({ handler: { now: () => time } });
    await stack.call('GET', '/toolkits');
    time += 5 * MINUTE;
    stack.emulator.fail('GET /toolkits', { hang: 'headers' });
    const { status, body } = await stack.call('GET', '/toolkits');
    expect([status, body.total]).toEqual([200, 530]);
    expect(stack.errors).toMatchObject([{ code: 'upstream_unreachable' }]);
  });

  // Likewise: two of them.
  test('answers with the catalogue when Composio does not say which toolkits have an auth config', async () => {
    await using stack = await createStack();
    stack.emulator.fail('GET /auth_configs', { hang: 'headers' });
    const { status, body } = await stack.call('GET', '/toolkits');
    expect([status, body.total]).toEqual([200, 530]);
    // Else nobody would find out why what cannot be connected is offered.
    expect(stack.errors.map(String)).toEqual([expect.stringContaining('auth configs cannot be listed')]);
  });

  test('tells the host once that the catalogue grows old, and again only when it does so anew', async () => {
    let time = NOON;
    await using stack = await createStack({ handler: { now: () => time } });
    const look = async (): Promise<void> => {
      time += 5 * MINUTE;
      await stack.call('GET', '/toolkits');
    };
    await look();
    const stop = stack.emulator.fail('GET /toolkits', { status: 401 });
    for (let time = 0; time < 3; time++) await look();
    expect(stack.errors).toMatchObject([{ code: 'upstream_auth' }]);
    stop();
    await look();
    stack.emulator.fail('GET /toolkits', { status: 401 });
    await look();
    expect(stack.errors).toHaveLength(2);
  });

  test('fails when there is no old one, and does not keep the failure', async () => {
    await using stack = await createStack();
    stack.emulator.fail('GET /toolkits', { status: 401 }, { times: 1 });
    expect((await stack.call('GET', '/toolkits')).body.error.code).toBe('upstream_auth');
    expect((await stack.call('GET', '/toolkits')).status).toBe(200);
  });

  test('F15 takes no half of a catalogue for the whole: the old one stays, or it fails and is asked for anew', async () => {
    let time = NOON;
    let isBroken = true;
    await using stack = await createStack({
      emulator: { syntheticToolkits: 1000 },
      upstream: ({ url }) =>
        isBroken && /\/toolkits\?.*cursor=/.test(url) ? Response.json({}, { status: 500 }) : null,
      handler: { now: () => time },
    });
    const cold = await stack.call('GET', '/toolkits');
    expect([cold.status, cold.body.error.code]).toEqual([502, 'upstream_error']);
    isBroken = false;
    expect((await stack.call('GET', '/toolkits')).body.total).toBe(1530);
    isBroken = true;
    time += 5 * MINUTE;
    expect((await stack.call('GET', '/toolkits')).body.total).toBe(1530);
    // It is on the page that cannot be had, and is known all the same.
    const last = await stack.call('POST', '/connections', { body: { toolkit: 'synthetic_0999' } });
    expect(last.status).toBe(201);
  });

  test('has all pages of a large catalogue', async () => {
    await using stack = await createStack({ emulator: { syntheticToolkits: 5000 } });
    expect((await stack.call('GET', '/toolkits')).body.total).toBe(5530);
    expect(loads(stack.emulator.requests)).toBe(6);
  });

  describe('availability', () => {
    const toolkit = (auth_schemes: unknown, composio_managed_auth_schemes: unknown, no_auth = false) => ({
      slug: 'x',
      name: 'X',
      auth_schemes,
      composio_managed_auth_schemes,
      no_auth,
    });
    const availability = async (item: unknown, authConfigs: unknown, handler = {}) => {
      await using stack = await createStack({
        handler,
        upstream: ({ url }) => {
          if (url.includes('/auth_configs')) return Response.json(authConfigs);
          return url.includes('/toolkits') ? Response.json({ items: [item] }) : null;
        },
      });
      return (await stack.call('GET', '/toolkits/x')).body.availability;
    };
    const none = { items: [] };

    test.each([
      ['managed OAuth', ['OAUTH2'], ['OAUTH2'], 'available'],
      ['unmanaged OAuth', ['OAUTH2'], [], 'unavailable'],
      ['unmanaged OAuth of both kinds', ['OAUTH1', 'OAUTH2'], [], 'unavailable'],
      ['unmanaged OAuth or a key', ['OAUTH2', 'API_KEY'], [], 'available'],
      ['a key', ['API_KEY'], [], 'available'],
      ['OAuth that registers its own app', ['DCR_OAUTH'], [], 'available'],
      ['OAuth between servers', ['S2S_OAUTH2'], [], 'available'],
      ['something new', ['QUANTUM'], [], 'available'],
      ['nothing said', [], [], 'available'],
      ['nonsense', null, 7, 'available'],
    ])('of %s', async (_, schemes, managed, expected) => {
      expect(await availability(toolkit(schemes, managed), none)).toBe(expected);
    });

    test('of no auth', async () => {
      expect(await availability(toolkit(['NO_AUTH'], [], true), none)).toBe('no-auth-needed');
    });

    test('of unmanaged OAuth with an auth config of the project’s', async () => {
      const of = (status: string) => ({ items: [{ toolkit: { slug: 'x' }, status }] });
      expect(await availability(toolkit(['OAUTH2'], []), of('ENABLED'))).toBe('available');
      expect(await availability(toolkit(['OAUTH2'], []), of('DISABLED'))).toBe('unavailable');
    });

    test('of unmanaged OAuth with an auth config in the options', async () => {
      expect(await availability(toolkit(['OAUTH2'], []), none, { authConfigs: { x: 'ac_1' } })).toBe(
        'available',
      );
    });

    test('takes nothing away when the auth configs cannot be had', async () => {
      expect(await availability(toolkit(['OAUTH2'], []), 'no list')).toBe('available');
    });
  });
});
