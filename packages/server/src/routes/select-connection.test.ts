import { toolkitState, type Connection } from '@plugboard/protocol';
import { expect, onTestFinished, test, vi } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { signIn } from '../../test/sign-in.ts';
import { createStack, type StackOptions } from '../../test/stack.ts';

/** A host that keeps what its users have chosen, and notes how often it is asked. */
function host() {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const selections = {
    get: async (user: string, toolkit: string) => {
      asked.push(`${user} ${toolkit}`);
      return kept.get(`${user} ${toolkit}`);
    },
    set: async (user: string, toolkit: string, id: string) => void kept.set(`${user} ${toolkit}`, id),
  };
  return { kept, asked, handler: { selections } satisfies StackOptions['handler'] };
}

const HOUR = 3_600_000;

describeEachRuntime('PUT /toolkits/:slug/selected', (runtime) => {
  test('lets a chosen connection run instead of the newest, and says so everywhere', async () => {
    const { kept, handler } = host();
    await using stack = await createStack({ runtime, handler });
    const older = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', createdAt: Date.now() - HOUR });
    const newer = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const selected = async () => {
      const { body: list } = await stack.call('GET', '/connections');
      const { body: toolkit } = await stack.call('GET', '/toolkits/gmail');
      const { body: one } = await stack.call('GET', `/connections/${older}`);
      const ids = (items: { id: string; isSelected: boolean }[]) =>
        items.flatMap(({ id, isSelected }) => (isSelected ? [id] : []));
      expect(toolkit.canSelect).toBe(true);
      expect(ids(toolkit.connections)).toEqual(ids(list.items));
      expect(one.isSelected).toBe(ids(list.items).includes(older));
      return ids(list.items);
    };
    expect(await selected()).toEqual([newer]);
    const { status, body } = await stack.call('PUT', '/toolkits/gmail/selected', {
      body: { connectionId: older },
    });
    expect([status, body.id, body.isSelected]).toEqual([200, older, true]);
    expect(kept.get('ada gmail')).toBe(older);
    expect(await selected()).toEqual([older]);
    // A choice that is not the user's, or is paused, is none.
    kept.set('ada gmail', 'ca_somebody_elses');
    expect(await selected()).toEqual([newer]);
    kept.set('ada gmail', older);
    stack.emulator.setStatus(older, 'INACTIVE');
    expect(await selected()).toEqual([newer]);
  });

  test.each(['EXPIRED', 'REVOKED'] as const)(
    'lets no other run in the place of a chosen one that is %s, until that is gone',
    async (status) => {
      const { kept, handler } = host();
      await using stack = await createStack({ runtime, handler });
      const older = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', createdAt: Date.now() - HOUR });
      const newer = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      stack.emulator.setStatus(older, status);
      const selected = async (): Promise<unknown[]> => {
        const { body: toolkit } = await stack.call('GET', '/toolkits/gmail');
        const { body: one } = await stack.call('GET', `/connections/${older}`);
        const ids = toolkit.connections.filter(({ isSelected }: Connection) => isSelected).map(({ id }: Connection) => id);
        return [ids, toolkitState(toolkit), one.isSelected];
      };
      // Nobody has chosen it yet.
      expect(await selected()).toEqual([[newer], 'connected', false]);
      kept.set('ada gmail', older);
      expect(await selected()).toEqual([[older], 'needs-reconnect', true]);
      await stack.call('DELETE', `/connections/${older}`);
      expect((await stack.call('GET', '/connections')).body.items).toMatchObject([{ id: newer, isSelected: true }]);
    },
  );

  test('reconnects a chosen one that has lost its access as the chosen one', async () => {
    const { handler } = host();
    await using stack = await createStack({ runtime, handler });
    const older = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', createdAt: Date.now() - HOUR });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    await stack.call('PUT', '/toolkits/gmail/selected', { body: { connectionId: older } });
    stack.emulator.setStatus(older, 'EXPIRED');
    const { body: request } = await stack.call('POST', `/connections/${older}/reconnect`, { body: {} });
    await signIn(request.redirectUrl, 'allow');
    const { body } = await stack.call('POST', `/connections/${request.id}/confirm`, { body: { token: request.token } });
    expect([body.connection.isSelected, body.former]).toEqual([true, 'removed']);
    const { body: toolkit } = await stack.call('GET', '/toolkits/gmail');
    expect(toolkitState(toolkit)).toBe('connected');
    expect(toolkit.connections.filter(({ isSelected }: Connection) => isSelected)).toMatchObject([{ id: request.id }]);
  });

  test('asks the host at most once for a toolkit, and not where there is nothing to choose', async () => {
    const { asked, handler } = host();
    await using stack = await createStack({ runtime, handler });
    for (const toolkit of ['gmail', 'gmail', 'gmail', 'slack', 'slack', 'github'])
      stack.emulator.connect({ userId: 'ada', toolkit });
    await stack.call('GET', '/toolkits');
    expect(asked.toSorted()).toEqual(['ada gmail', 'ada slack']);
  });

  test('T04 T42 lets nobody select what is not theirs, not ACTIVE, or of another toolkit', async () => {
    const { kept, handler } = host();
    await using stack = await createStack({ runtime, handler });
    const { emulator } = stack;
    const ids = [
      emulator.connect({ userId: 'grace', toolkit: 'gmail' }),
      emulator.connect({ userId: 'grace', toolkit: 'gmail', accountType: 'SHARED' }),
      emulator.connect({ userId: 'ada', toolkit: 'slack' }),
      emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' }),
      emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INACTIVE' }),
      emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' }),
      'ca_missing',
    ];
    for (const connectionId of ids) {
      const { status, body } = await stack.call('PUT', '/toolkits/gmail/selected', {
        body: { connectionId },
      });
      expect([status, body.error.code]).toEqual([409, 'not_selectable']);
    }
    expect(kept.size).toBe(0);
  });

  test('refuses where users cannot choose, and asks Composio nothing', async () => {
    await using stack = await createStack({ runtime });
    const connectionId = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const { status, body } = await stack.call('PUT', '/toolkits/gmail/selected', { body: { connectionId } });
    expect([status, body.error.code]).toEqual([409, 'not_selectable']);
    expect(stack.upstreamCalls()).toEqual([]);
  });

  test.each([{}, { connectionId: '' }, { connectionId: 'a,b' }, { connectionId: ['ca_1'] }, { id: 'ca_1' }])(
    'refuses %j',
    async (body) => {
      await using stack = await createStack({ runtime, handler: host().handler });
      expect((await stack.call('PUT', '/toolkits/gmail/selected', { body })).status).toBe(400);
    },
  );

  test('does not know a toolkit that the app does not offer', async () => {
    await using stack = await createStack({ runtime, handler: { ...host().handler, toolkits: ['slack'] } });
    const { body } = await stack.call('PUT', '/toolkits/gmail/selected', { body: { connectionId: 'ca_1' } });
    expect(body.error.code).toBe('unknown_toolkit');
  });

  test('tells nobody but the host why the host could not keep or say it', async () => {
    const cause = new Error('no database at postgres://secret');
    const selections = { get: () => Promise.reject(cause), set: () => Promise.reject(cause) };
    await using stack = await createStack({ runtime, handler: { selections } });
    const [one] = [0, 1].map(() => stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' }));
    for (const answer of [
      await stack.call('GET', '/connections'),
      await stack.call('PUT', '/toolkits/gmail/selected', { body: { connectionId: one } }),
    ]) {
      expect([answer.status, answer.body.error.code]).toEqual([500, 'internal_error']);
      expect(answer.text).not.toContain('postgres');
    }
    expect(stack.errors).toMatchObject([{ cause }, { cause }]);
  });

  test('does not take a host that never answers for Composio', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let asked = 0;
    const get = () => {
      asked += 1;
      return new Promise<never>(() => {});
    };
    await using stack = await createStack({ runtime, handler: { selections: { get, set: () => {} } } });
    for (const _ of [0, 1]) stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const answer = stack.call('GET', '/connections');
    await vi.waitFor(() => expect(asked).toBe(1));
    await vi.advanceTimersByTimeAsync(5000);
    expect((await answer).body.error.code).toBe('internal_error');
    expect(stack.errors).toMatchObject([{ message: 'selections.get failed.', cause: { message: 'No answer within 5000 ms.' } }]);
  });
});
