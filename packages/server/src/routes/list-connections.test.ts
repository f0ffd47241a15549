import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type Answer } from '../../test/stack.ts';

const MINUTE = 60_000;
const ids = ({ body }: Answer): string[] => body.items.map(({ id }: { id: string }) => id);

describeEachRuntime('GET /connections', (runtime) => {
  test('lists the user’s own connections in every status, newest first', async () => {
    await using stack = await createStack({ runtime });
    const connect = (toolkit: string, status: string, ago: number) =>
      stack.emulator.connect({ userId: 'ada', toolkit, status, createdAt: Date.now() - ago * MINUTE });
    const expected = [
      connect('slack', 'INITIATED', 1),
      connect('gmail', 'ACTIVE', 2),
      connect('gmail', 'ACTIVE', 3),
      connect('github', 'EXPIRED', 90_000),
      connect('notion', 'REVOKED', 90_001),
      connect('linear', 'INACTIVE', 90_002),
    ];
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    const answer = await stack.call('GET', '/connections');
    expect([ids(answer), answer.body.total]).toEqual([expected, 6]);
    expect(answer.body.items.map(({ isSelected }: { isSelected: boolean }) => isSelected)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('lists those of one toolkit', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    expect(ids(await stack.call('GET', '/connections?toolkit=gmail'))).toEqual([id]);
    expect(ids(await stack.call('GET', '/connections?toolkit=no_such_toolkit'))).toEqual([]);
  });

  test('lists those of one toolkit also when Composio ignores which', async () => {
    await using stack = await createStack({ runtime, emulator: { ignoreFilters: ['toolkit_slugs'] } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    expect(ids(await stack.call('GET', '/connections?toolkit=gmail'))).toEqual([id]);
  });

  test('T05 lists nobody else’s when Composio ignores whose were asked for', async () => {
    await using stack = await createStack({ runtime, emulator: { ignoreFilters: ['user_ids'] } });
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect(ids(await stack.call('GET', '/connections'))).toEqual([id]);
  });

  test.each([
    'toolkit=',
    'toolkit=../x',
    'toolkit=a,b',
    'toolkit=gmail&toolkit=slack',
    'status=ACTIVE',
    'user=grace',
  ])('refuses ?%s', async (query) => {
    await using stack = await createStack({ runtime });
    expect((await stack.call('GET', `/connections?${query}`)).status).toBe(400);
    expect(stack.emulator.requests).toEqual([]);
  });

  test('leaves out what the app does not offer', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['gmail'] } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
    expect(ids(await stack.call('GET', '/connections'))).toEqual([id]);
    expect(ids(await stack.call('GET', '/connections?toolkit=slack'))).toEqual([]);
  });
});

describeEachSdk('GET /connections', (sdk) => {
  const now = Date.UTC(2026, 10, 20, 12);
  const long = now - 90_000 * MINUTE;

  test.each([
    ['FAILED', null, long, now, false],
    ['EXPIRED', 'Connection initiation did not complete within 10 minutes', long, now, false],
    ['EXPIRED', null, long, long + 10 * MINUTE, false],
    ['EXPIRED', '', long, long + 11 * MINUTE, false],
    ['EXPIRED', null, long, long + 11 * MINUTE + 1, true],
    ['EXPIRED', 'Permanent auth error during token refresh', long, long + MINUTE, true],
    ['EXPIRED', 'Permanent auth error during token refresh', long, now, true],
    ['EXPIRED', 'access_denied', long, long + MINUTE, false],
    ['EXPIRED', 'access_denied by the provider during token refresh', long, now, true],
    ['INITIATED', null, now, now, true],
    ['INITIALIZING', null, now, now, true],
    ['REVOKED', 'Revoked via user-initiated revoke endpoint', now, now, true],
    ['INACTIVE', 'Connection status updated by user', now, now, true],
    ['SOMETHING_NEW', null, now, now, true],
  ])(
    'tells attempts from connections: %s, because %s',
    async (status, reason, createdAt, updatedAt, isListed) => {
      await using stack = await createStack({ sdk, emulator: { now: () => now } });
      const id = stack.emulator.connect({
        userId: 'ada',
        toolkit: 'gmail',
        status,
        statusReason: reason,
        createdAt,
        updatedAt,
      });
      expect(ids(await stack.call('GET', '/connections'))).toEqual(isListed ? [id] : []);
      // By its own id it is always there: the flow that made it asks.
      expect((await stack.call('GET', `/connections/${id}`)).body.id).toBe(id);
    },
  );
});
