import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

const changes = (calls: string[]): string[] => calls.filter((call) => !call.startsWith('GET'));

describeEachSdk('POST /connections/:id/cancel', (sdk) => {
  test.each([
    ['INITIATED', null],
    ['INITIALIZING', null],
    ['FAILED', 'The user denied access'],
    ['EXPIRED', 'Connection initiation did not complete within 10 minutes'],
  ])('removes an attempt that is %s', async (status, statusReason) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status, statusReason });
    const answer = await stack.call('POST', `/connections/${id}/cancel`, { body: {} });
    expect([answer.status, answer.body]).toEqual([200, { connection: null }]);
    expect(stack.emulator.account(id)).toBeUndefined();
    expect((await stack.call('POST', `/connections/${id}/cancel`, { body: {} })).status).toBe(404);
  });

  test.each([
    ['ACTIVE', null],
    ['EXPIRED', 'Permanent auth error during token refresh'],
    ['INACTIVE', null],
    ['REVOKED', null],
    ['SOMETHING_NEW', null],
  ])('leaves alone what has worked: %s', async (status, statusReason) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status, statusReason });
    const answer = await stack.call('POST', `/connections/${id}/cancel`);
    const shown = status === 'SOMETHING_NEW' ? 'UNKNOWN' : status;
    expect([answer.status, answer.body.connection.status]).toEqual([200, shown]);
    expect(changes(stack.upstreamCalls())).toEqual([]);
  });
});

describeEachRuntime('POST /connections/:id/cancel', (runtime) => {
  test('takes no body, and no other than an empty one', async () => {
    await using stack = await createStack({ runtime });
    for (const body of [{ force: true }, [], 'x', 1]) {
      expect((await stack.call('POST', '/connections/ca_1/cancel', { body })).status).toBe(400);
    }
    expect(stack.emulator.requests).toEqual([]);
  });

  test('is done when it went in the meantime', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    stack.emulator.fail('DELETE /connected_accounts/:id', { status: 404 });
    const { status, body } = await stack.call('POST', `/connections/${id}/cancel`);
    expect([status, body]).toEqual([200, { connection: null }]);
  });
});
