import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type StackOptions } from '../../test/stack.ts';

const CANARY = 'key_CANARY_55ab';
const handler: StackOptions['handler'] = { credentials: true };
const body = { fields: { generic_api_key: CANARY } };

describeEachSdk('PUT /connections/:id/credentials', (sdk) => {
  test('puts another key in the place of the one that is there', async () => {
    await using stack = await createStack({ sdk, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live' });
    const answer = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ id, alias: 'live' })]);
    expect(answer.text).not.toContain(CANARY);
    expect(stack.emulator.account(id)?.secrets).toMatchObject(body.fields);
    expect(stack.emulator.accounts()).toHaveLength(1);
  });

  test.each(['EXPIRED', 'REVOKED'] as const)('puts a new connection in the place of one that is %s', async (status) => {
    await using stack = await createStack({ sdk, handler });
    const account = { userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live' } as const;
    const id = stack.emulator.connect({ ...account, status });
    const other = stack.emulator.connect({ ...account, userId: 'grace', status });
    const answer = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ id: expect.not.stringMatching(id), alias: 'live', status: 'ACTIVE' }),
    ]);
    expect(stack.emulator.accounts('ada').map((left) => left.id)).toEqual([answer.body.id]);
    expect(stack.emulator.account(answer.body.id)?.secrets).toMatchObject(body.fields);
    expect(stack.emulator.account(other)?.status).toBe(status);
  });

  test('does not turn a shared connection that has lost its access into one of its user alone', async () => {
    await using stack = await createStack({ sdk, handler });
    const id = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'stripe',
      scheme: 'API_KEY',
      accountType: 'SHARED',
      status: 'EXPIRED',
    });
    const { status, body: answer } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, answer.error.code]).toEqual([409, 'connect_link_required']);
    expect(stack.emulator.accounts('ada').map((left) => left.id)).toEqual([id]);
  });

  test('makes one connection where the old one cannot be removed, however often it is tried', async () => {
    await using stack = await createStack({ sdk, handler });
    const account = { userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live', status: 'EXPIRED' } as const;
    const id = stack.emulator.connect(account);
    stack.emulator.fail('DELETE /connected_accounts/:id', { status: 503 });
    const { status, body: made } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, made.status]).toEqual([200, 'ACTIVE']);
    expect(stack.errors).toHaveLength(1);
    // What is shown from now on is the new one, and its key is replaced in place.
    expect((await stack.call('PUT', `/connections/${made.id}/credentials`, { body })).status).toBe(200);
    expect(new Set(stack.emulator.accounts('ada').map((left) => left.id))).toEqual(new Set([id, made.id]));
  });

  test('answers the new one without a name where that cannot be given, as the old one has gone', async () => {
    await using stack = await createStack({ sdk, handler });
    const account = { userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live', status: 'EXPIRED' } as const;
    const id = stack.emulator.connect(account);
    stack.emulator.fail('PATCH /connected_accounts/:id', { status: 503 });
    const { status, body: made } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, made.status, made.alias]).toEqual([200, 'ACTIVE', null]);
    expect(stack.emulator.accounts('ada').map((left) => left.id)).toEqual([made.id]);
    expect(stack.errors).toMatchObject([{ code: 'upstream_error' }]);
  });

  test('leaves the old connection where it is when the key for a new one is refused', async () => {
    await using stack = await createStack({ sdk, handler });
    const account = { userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live', status: 'EXPIRED' } as const;
    const id = stack.emulator.connect(account);
    stack.emulator.fail('POST /connected_accounts', { status: 400, body: { error: { message: 'bad generic_api_key' } } });
    const { status, body: answer } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, answer.error.fields]).toEqual([422, { generic_api_key: 'rejected' }]);
    expect(stack.emulator.accounts('ada')).toMatchObject([{ id, alias: 'live' }]);
  });

  test('T20 T30 says that a key was refused, and nothing of it', async () => {
    await using stack = await createStack({ sdk, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY' });
    stack.emulator.fail(
      'PATCH /connected_accounts/:id',
      { status: 400, body: { error: { message: `bad generic_api_key ${CANARY}` } } },
      { times: 1 },
    );
    const refused = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([refused.status, refused.body.error.fields]).toEqual([422, { generic_api_key: 'rejected' }]);
    stack.emulator.fail('PATCH /connected_accounts/:id', {
      status: 500,
      body: { error: { message: CANARY } },
    });
    const broken = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect(refused.text + broken.text + inspect(stack.errors, { depth: 10 })).not.toContain(CANARY);
  });
});

describeEachRuntime('PUT /connections/:id/credentials', (runtime) => {
  test('asks for a Connect Link where a key cannot be typed in', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const { status, body: answer } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, answer.error.code]).toEqual([409, 'connect_link_required']);
  });

  test('is not there unless the host offers it', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY' });
    const { status, body: answer } = await stack.call('PUT', `/connections/${id}/credentials`, { body });
    expect([status, answer.error.code]).toEqual([403, 'not_offered']);
  });

  test('says which fields are missing and refuses those that it does not know', async () => {
    await using stack = await createStack({ runtime, handler });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY' });
    const put = (fields: object) => stack.call('PUT', `/connections/${id}/credentials`, { body: { fields } });
    expect((await put({})).body.error.fields).toEqual({ generic_api_key: 'required' });
    expect((await put({ ...body.fields, status: 'ACTIVE' })).status).toBe(400);
    expect(stack.upstreamCalls().filter((call) => call.startsWith('PATCH'))).toEqual([]);
  });
});
