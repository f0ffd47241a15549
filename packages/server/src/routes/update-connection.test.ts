import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type Stack } from '../../test/stack.ts';

const changes = (stack: Stack): string[] => stack.upstreamCalls().filter((call) => !call.startsWith('GET'));

describeEachSdk('PATCH /connections/:id', (sdk) => {
  test('gives a connection a name, another, and none', async () => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    for (const alias of ['work', ' Büro ✉️ ', null, null]) {
      const { status, body } = await stack.call('PATCH', `/connections/${id}`, { body: { alias } });
      const named = alias?.trim() ?? null;
      expect([status, body]).toEqual([200, expect.objectContaining({ id, alias: named, status: 'ACTIVE' })]);
      expect(stack.emulator.account(id)?.alias).toBe(named);
    }
    // The last one had nothing to do.
    expect(changes(stack)).toHaveLength(3);
  });

  test('asks nothing about a name once that is set', async () => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INACTIVE' });
    const { body } = await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'work' } });
    expect(body).toMatchObject({ id, alias: 'work', status: 'INACTIVE' });
    // Whose it is, and whether the name is free.
    const look = 'GET /connected_accounts';
    expect(stack.upstreamCalls()).toEqual([look, look, `PATCH /connected_accounts/${id}`]);
  });

  test('pauses and resumes', async () => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const set = async (enabled: boolean) =>
      (await stack.call('PATCH', `/connections/${id}`, { body: { enabled } })).body;
    expect(await set(false)).toMatchObject({ status: 'INACTIVE', isSelected: false });
    expect(await set(false)).toMatchObject({ status: 'INACTIVE' });
    expect(await set(true)).toMatchObject({ status: 'ACTIVE', isSelected: true });
    expect(changes(stack)).toHaveLength(2);
  });
});

describeEachRuntime('PATCH /connections/:id', (runtime) => {
  test('F54 says that a name is taken, by itself and by Composio’s word', async () => {
    await using stack = await createStack({ runtime });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'home' });
    const rename = async (alias: string) =>
      (await stack.call('PATCH', `/connections/${id}`, { body: { alias } })).body;
    expect(await rename('work')).toMatchObject({ error: { code: 'alias_taken' } });
    expect(changes(stack)).toEqual([]);
    stack.emulator.fail('PATCH /connected_accounts/:id', {
      status: 400,
      body: { error: { message: 'Alias "new" is already in use' } },
    });
    expect(await rename('new')).toMatchObject({ error: { code: 'alias_taken' } });
    expect(stack.emulator.account(id)?.alias).toBe('home');
  });

  test('counts the characters of a name as people do', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const rename = (alias: string) => stack.call('PATCH', `/connections/${id}`, { body: { alias } });
    expect((await rename('🐙'.repeat(64))).body.alias).toBe('🐙'.repeat(64));
    expect((await rename('🐙'.repeat(65))).status).toBe(400);
    expect(stack.emulator.account(id)?.alias).toBe('🐙'.repeat(64));
  });

  test('lets another toolkit and another user have the same name', async () => {
    await using stack = await createStack({ runtime });
    stack.emulator.connect({ userId: 'ada', toolkit: 'slack', alias: 'work' });
    stack.emulator.connect({ userId: 'grace', toolkit: 'gmail', alias: 'work' });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const { body } = await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'work' } });
    expect(body.alias).toBe('work');
  });

  test('takes a name back from an attempt that came to nothing, which nobody is shown', async () => {
    await using stack = await createStack({ runtime });
    const failed = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      alias: 'work',
      status: 'FAILED',
    });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const { body } = await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'work' } });
    expect(body.alias).toBe('work');
    expect(stack.emulator.account(failed)).toBeUndefined();
  });

  test.each(['INITIATED', 'EXPIRED', 'REVOKED', 'FAILED', 'SOMETHING_NEW'])(
    'neither pauses nor resumes what is %s, and then names it neither',
    async (status) => {
      await using stack = await createStack({ runtime });
      const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
      for (const enabled of [true]) {
        const answer = await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'x', enabled } });
        expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request']);
      }
      expect(changes(stack)).toEqual([]);
    },
  );

  test('answers as it is when there is nothing to change', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
    for (const body of [{}, { alias: 'work' }, { enabled: true }, { alias: 'work', enabled: true }]) {
      const answer = await stack.call('PATCH', `/connections/${id}`, { body });
      expect([answer.status, answer.body.id]).toEqual([200, id]);
    }
    expect(changes(stack)).toEqual([]);
  });

  test.each([
    { alias: '' },
    { alias: 'x'.repeat(65) },
    { alias: 'a\nb' },
    { alias: '\u202eevil' },
    { alias: 7 },
    { enabled: 'false' },
    { enabled: null },
    { status: 'ACTIVE' },
    { label: 'x' },
    { isSelected: true },
    { accountType: 'SHARED' },
    { acl: {} },
  ])('T19 refuses %j', async (body) => {
    await using stack = await createStack({ runtime });
    const { status } = await stack.call('PATCH', '/connections/ca_1', { body });
    expect(status).toBe(400);
    expect(stack.emulator.requests).toEqual([]);
  });

  test('T34 lets no name end a line of a header', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    for (const alias of ['x\r\nset-cookie: a=b', 'x%0d%0aset-cookie: a=b', 'x\u2028set-cookie: a=b']) {
      const { headers } = await stack.call('PATCH', `/connections/${id}`, { body: { alias } });
      expect(headers.has('set-cookie')).toBe(false);
    }
  });

  test('F53 answers 404 when it went in the meantime', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.fail('PATCH /connected_accounts/:id', { status: 404 });
    const { body } = await stack.call('PATCH', `/connections/${id}`, { body: { alias: 'x' } });
    expect(body.error.code).toBe('not_found');
  });
});
