import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { signIn } from '../../test/sign-in.ts';
import { createStack, type Stack } from '../../test/stack.ts';

const changes = (stack: Stack): string[] =>
  stack.upstreamCalls().filter((call) => !call.startsWith('GET') && !call.includes('/tool_router/'));

async function reconnect(stack: Stack, id: string, body: object = {}) {
  const answer = await stack.call('POST', `/connections/${id}/reconnect`, { body });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; token: string; redirectUrl: string };
}

async function confirm(stack: Stack, { id, token }: { id: string; token: string }) {
  return (await stack.call('POST', `/connections/${id}/confirm`, { body: { token } })).body;
}

describeEachSdk('POST /connections/:id/reconnect', (sdk) => {
  test('leaves the old connection alone until the new one works, then puts it in its place', async () => {
    await using stack = await createStack({ sdk });
    const old = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      alias: 'work',
      status: 'EXPIRED',
      createdAt: Date.now() - 3_600_000,
    });
    const request = await reconnect(stack, old, { returnTo: '/settings', context: { step: '2' } });
    expect(request.id).not.toBe(old);
    expect(stack.emulator.account(request.id)?.alias).toBeNull();
    expect(await confirm(stack, request)).toMatchObject({
      connection: { status: 'INITIATED' },
      former: null,
    });
    expect(stack.emulator.account(old)?.status).toBe('EXPIRED');
    expect(changes(stack)).toEqual([]);

    const callback = await signIn(request.redirectUrl, 'allow');
    expect(callback.searchParams.get('step')).toBe('2');
    for (let time = 0; time < 3; time++) {
      expect(await confirm(stack, request)).toMatchObject({
        connection: { id: request.id, status: 'ACTIVE', alias: 'work', isSelected: true },
        returnTo: '/settings',
        context: { step: '2' },
        former: 'removed',
      });
    }
    expect(changes(stack)).toEqual([
      `DELETE /connected_accounts/${old}`,
      `PATCH /connected_accounts/${request.id}`,
    ]);
    expect(stack.emulator.accounts('ada')).toMatchObject([{ id: request.id, alias: 'work' }]);
  });

  test('gives the name on also where Composio writes the lack of one as an empty one', async () => {
    await using stack = await createStack({
      sdk,
      upstream: async (request) => {
        const answer = await stack.emulator.fetch(request);
        return new Response((await answer.text()).replaceAll('"alias":null', '"alias":""'), answer);
      },
    });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', label: null });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    expect(await confirm(stack, request)).toMatchObject({ connection: { alias: 'work' }, former: 'removed' });
  });

  test('keeps both when the person signed in to another account', async () => {
    await using stack = await createStack({ sdk });
    const old = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      alias: 'work',
      label: 'someone.else@example.com',
    });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    for (let time = 0; time < 2; time++) {
      expect(await confirm(stack, request)).toMatchObject({ connection: { alias: null }, former: 'kept' });
    }
    expect(stack.emulator.account(old)).toMatchObject({ alias: 'work', status: 'ACTIVE' });
    expect(changes(stack)).toEqual([]);
  });

  test('takes it for the same account however its name is written', async () => {
    await using stack = await createStack({ sdk });
    const { body: first } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    await signIn(first.redirectUrl, 'allow');
    const label = stack.emulator.account(first.id)?.label ?? '';
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: ` ${label.toUpperCase()} ` });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    expect(await confirm(stack, request)).toMatchObject({ former: 'removed' });
    expect(stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([first.id, request.id]);
  });

  test('takes it for the same account where nobody says who it is', async () => {
    await using stack = await createStack({ sdk });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    expect(await confirm(stack, request)).toMatchObject({ former: 'removed' });
    expect(stack.emulator.account(old)).toBeUndefined();
  });

  test.each([
    ['PATCH /connected_accounts/:id', 'the name could not be given'],
    ['DELETE /connected_accounts/:id', 'the old one could not be removed'],
  ])('finishes at the second time what failed at %s (%s)', async (route) => {
    await using stack = await createStack({ sdk });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', label: null });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    stack.emulator.fail(route, { status: 500 }, { times: 1 });
    expect(await confirm(stack, request)).toMatchObject({ error: { code: 'upstream_error' } });
    expect(await confirm(stack, request)).toMatchObject({
      connection: { alias: 'work' },
      former: 'removed',
    });
    expect(stack.emulator.accounts('ada')).toMatchObject([{ id: request.id, alias: 'work' }]);
  });

  test('never asks Composio to refresh, which would stop a connection that works', async () => {
    await using stack = await createStack({ sdk });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    await reconnect(stack, old);
    expect(stack.emulator.account(old)?.status).toBe('ACTIVE');
    expect(stack.upstreamCalls().filter((call) => call.includes('refresh'))).toEqual([]);
  });
});

describeEachRuntime('POST /connections/:id/reconnect', (runtime) => {
  test('replaces nothing when the new sign-in was denied', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'deny');
    expect(await confirm(stack, request)).toMatchObject({ connection: { status: 'FAILED' }, former: null });
    expect(stack.emulator.account(old)?.status).toBe('ACTIVE');
  });

  test('lets a token replace nothing for a connection that was there before it', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const other = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      label: null,
      createdAt: Date.now() - 3_600_000,
    });
    const { token } = await reconnect(stack, old);
    expect(await confirm(stack, { id: other, token })).toMatchObject({ former: null });
    expect(stack.emulator.account(old)?.status).toBe('ACTIVE');
  });

  test('removes nothing for the very connection that was to be replaced, however new that is', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const { token } = await reconnect(stack, old);
    expect(await confirm(stack, { id: old, token })).toMatchObject({
      connection: { id: old, status: 'ACTIVE' },
      former: null,
    });
    expect(stack.emulator.account(old)?.status).toBe('ACTIVE');
  });

  test.each([
    [119, 'removed'],
    [122, null],
  ])('F21 takes a connection for its own that Composio dates %d seconds before it was asked for: %s', async (seconds, former) => {
    const time = Date.now();
    await using stack = await createStack({
      runtime,
      emulator: { now: () => time - seconds * 1000 },
      handler: { now: () => time },
    });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    expect(await confirm(stack, request)).toMatchObject({ connection: { status: 'ACTIVE' }, former });
  });

  test('T14 replaces nothing for another user', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    const { token } = await reconnect(stack, old);
    const hers = stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    await stack.call('POST', `/connections/${hers}/confirm`, { user: 'grace', body: { token } });
    expect(stack.emulator.account(old)?.status).toBe('ACTIVE');
  });

  test('keeps a name that the new connection has been given since', async () => {
    await using stack = await createStack({ runtime });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', label: null });
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    await confirm(stack, request);
    await stack.call('PATCH', `/connections/${request.id}`, { body: { alias: 'office' } });
    expect(await confirm(stack, request)).toMatchObject({ connection: { alias: 'office' } });
  });

  test('lets the new connection run where the old one was selected', async () => {
    let chosen: string | null = null;
    const selections = { get: () => chosen, set: (_: string, __: string, id: string) => void (chosen = id) };
    await using stack = await createStack({ runtime, handler: { selections } });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null });
    chosen = old;
    const request = await reconnect(stack, old);
    await signIn(request.redirectUrl, 'allow');
    await confirm(stack, request);
    expect(chosen).toBe(request.id);
  });

  test('leaves a connection selected that is neither the old nor the new one', async () => {
    let chosen: string | null = null;
    const selections = { get: () => chosen, set: (_: string, __: string, id: string) => void (chosen = id) };
    await using stack = await createStack({ runtime, handler: { selections } });
    const [other, old] = [0, 1].map(() => stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: null }));
    chosen = other!;
    const request = await reconnect(stack, old!);
    await signIn(request.redirectUrl, 'allow');
    expect(await confirm(stack, request)).toMatchObject({ connection: { isSelected: false }, former: 'removed' });
    expect(chosen).toBe(other);
  });

  test('lets another account run where the chosen one has lost its access, and only there', async () => {
    let chosen: string | null = null;
    const selections = { get: () => chosen, set: (_: string, __: string, id: string) => void (chosen = id) };
    await using stack = await createStack({ runtime, handler: { selections } });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'someone.else@example.com' });
    chosen = old;
    const again = async (): Promise<string> => {
      const request = await reconnect(stack, old);
      await signIn(request.redirectUrl, 'allow');
      const answer = await confirm(stack, request);
      expect(answer).toMatchObject({ former: 'kept', connection: { isSelected: chosen === request.id } });
      return request.id;
    };
    await again();
    expect(chosen).toBe(old);
    stack.emulator.setStatus(old, 'EXPIRED');
    const other = await again();
    expect(chosen).toBe(other);
  });

  test('works for a user who has as many connections as are allowed', async () => {
    await using stack = await createStack({
      runtime,
      handler: { multiAccount: { maxAccountsPerToolkit: 2 } },
    });
    const ids = [0, 1].map(() => stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' }));
    const one = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect([one.status, one.body.error.code]).toEqual([409, 'too_many_accounts']);
    await reconnect(stack, ids[0]!);
  });

  test.each([
    { returnTo: '//evil.example' },
    { context: { state: 'x' } },
    { alias: 'x' },
    { toolkit: 'slack' },
    { replaces: 'ca_1' },
  ])('refuses %j', async (body) => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await stack.call('POST', `/connections/${id}/reconnect`, { body })).status).toBe(400);
  });
});
