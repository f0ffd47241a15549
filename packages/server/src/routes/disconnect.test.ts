import { afterEach, expect, test, vi } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

afterEach(() => {
  vi.useRealTimers();
});

const REVOKE = 'POST /connected_accounts/:id/revoke';
const changes = (calls: string[]): string[] => calls.filter((call) => !call.startsWith('GET'));

describeEachSdk('DELETE /connections/:id', (sdk) => {
  test.each(['ACTIVE', 'INACTIVE'])('T43 revokes one that is %s, then removes it, and says so', async (was) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: was });
    const { status, body } = await stack.call('DELETE', `/connections/${id}`);
    expect([status, body]).toEqual([200, { access: 'revoked' }]);
    expect(changes(stack.upstreamCalls())).toEqual([
      `POST /connected_accounts/${id}/revoke`,
      `DELETE /connected_accounts/${id}`,
    ]);
    expect(stack.emulator.account(id)).toBeUndefined();
  });

  test.each([400, 404, 409, 422, 429, 500, 503])(
    'T43 removes also when revoking answers %d, and claims nothing',
    async (status) => {
      await using stack = await createStack({ sdk });
      stack.emulator.fail(REVOKE, { status, retry: true });
      const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access: 'may-remain' });
      expect(changes(stack.upstreamCalls())).toHaveLength(2);
      expect(stack.emulator.account(id)).toBeUndefined();
    },
  );

  test.each(['headers', 'body'] as const)('T43 removes also when revoking hangs at its %s, and claims nothing', async (hang) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await using stack = await createStack({ sdk });
    stack.emulator.fail(REVOKE, { hang });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const answer = stack.call('DELETE', `/connections/${id}`);
    await vi.waitFor(() => expect(changes(stack.upstreamCalls())).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(4000);
    await vi.waitFor(() => expect(stack.emulator.account(id)).toBeUndefined());
    expect((await answer).body).toEqual({ access: 'may-remain' });
  });

  test.each([
    {},
    null,
    'revoked',
    { revoked_tokens: ['access_token'] },
    { revoked_tokens: ['access_token'], connected_account: { status: 'ACTIVE' } },
    { revoked_tokens: [], connected_account: {} },
    { success: true },
  ])('T43 claims nothing when revoking answers %j', async (answer) => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) => (url.endsWith('/revoke') ? Response.json(answer) : null),
    });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access: 'may-remain' });
  });

  test.each([
    ['ada@tidewell.example', 'ACTIVE', 'may-remain'],
    ['ada@home.example', 'ACTIVE', 'revoked'],
    ['ada@tidewell.example', 'EXPIRED', 'revoked'],
  ])('T43 does not revoke what another connection of the same account lives by: %s, %s', async (label, status, access) => {
    await using stack = await createStack({ sdk });
    const gmail = { userId: 'ada', toolkit: 'gmail' };
    const id = stack.emulator.connect({ ...gmail, label: 'Ada@tidewell.example' });
    stack.emulator.connect({ ...gmail, label, status });
    expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access });
    expect(stack.upstreamCalls().some((call) => call.endsWith('/revoke'))).toBe(access === 'revoked');
    expect(stack.emulator.accounts('ada')).toMatchObject([{ status }]);
  });

  test.each([
    [400, 0],
    [500, 1],
    [401, 1],
  ])('tells the host where revoking fails for a reason that is not the provider’s: %i', async (status, told) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.fail(REVOKE, { status });
    expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access: 'may-remain' });
    expect(stack.errors).toHaveLength(told);
  });

  test.each([
    ['EXPIRED', 'may-remain'],
    ['INITIATED', 'may-remain'],
    ['FAILED', 'may-remain'],
    ['SOMETHING_NEW', 'may-remain'],
    ['REVOKED', 'revoked'],
  ])('T43 removes one that is %s without revoking, and says %s', async (status, access) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status });
    expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access });
    expect(changes(stack.upstreamCalls())).toEqual([`DELETE /connected_accounts/${id}`]);
  });

  test('T43 does not claim that a key which a person typed is good no more', async () => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'serpapi', scheme: 'API_KEY' });
    expect((await stack.call('DELETE', `/connections/${id}`)).body).toEqual({ access: 'may-remain' });
    expect(changes(stack.upstreamCalls())).toEqual([`DELETE /connected_accounts/${id}`]);
  });
});

describeEachRuntime('DELETE /connections/:id', (runtime) => {
  test('answers 404 the second time', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    expect((await stack.call('DELETE', `/connections/${id}`)).status).toBe(200);
    const { status, body } = await stack.call('DELETE', `/connections/${id}`);
    expect([status, body.error.code]).toEqual([404, 'not_found']);
  });

  test('is done when it went in the meantime', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    stack.emulator.fail('DELETE /connected_accounts/:id', { status: 404 });
    const { status, body } = await stack.call('DELETE', `/connections/${id}`);
    expect([status, body]).toEqual([200, { access: 'revoked' }]);
  });

  test('removes one of several and leaves the others', async () => {
    await using stack = await createStack({ runtime });
    const [first, second] = [0, 1].map(() => stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' }));
    await stack.call('DELETE', `/connections/${first}`);
    expect(stack.emulator.accounts('ada').map(({ id }) => id)).toEqual([second]);
  });
});
