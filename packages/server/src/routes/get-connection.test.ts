import { expect, test } from 'vitest';
import { describeEachRuntime } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

describeEachRuntime('GET /connections/:id', (runtime) => {
  test('shows a connection', async () => {
    await using stack = await createStack({ runtime });
    const createdAt = Date.UTC(2026, 10, 1);
    const id = stack.emulator.connect({
      userId: 'ada',
      toolkit: 'gmail',
      alias: 'work',
      label: 'ada@example.com',
      createdAt,
    });
    expect((await stack.call('GET', `/connections/${id}`)).body).toEqual({
      id,
      toolkit: 'gmail',
      status: 'ACTIVE',
      statusReason: null,
      alias: 'work',
      label: 'ada@example.com',
      authScheme: 'OAUTH2',
      accountType: 'PRIVATE',
      isSelected: true,
      createdAt: '2026-11-01T00:00:00.000Z',
    });
  });

  test('asks Composio once while a connection is being made', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    expect((await stack.call('GET', `/connections/${id}`)).body).toMatchObject({
      status: 'INITIATED',
      isSelected: false,
    });
    expect(stack.upstreamCalls()).toEqual(['GET /connected_accounts']);
  });

  test.each([
    ['FAILED', 'The user denied access', 'access_denied'],
    ['EXPIRED', 'Connection initiation did not complete within 10 minutes', 'timed_out'],
    ['FAILED', 'This connection was started from a different browser or device', 'other_browser'],
    ['FAILED', 'IDENTITY_VERIFICATION_FAILED', 'identity_mismatch'],
    ['FAILED', 'psql: connection to 10.0.0.3 refused', null],
    ['ACTIVE', 'The user denied access', null],
  ])('says why it is %s in a word of ours: %s', async (status, statusReason, expected) => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status, statusReason });
    const { body, text } = await stack.call('GET', `/connections/${id}`);
    expect(body).toMatchObject({ status, statusReason: expected });
    expect(text).not.toContain(statusReason);
  });

  test('T42 shows a shared connection to the one who shared it, without its list', async () => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' });
    const { body, text } = await stack.call('GET', `/connections/${id}`);
    expect(body.accountType).toBe('SHARED');
    expect(text).not.toMatch(/acl|allowed/);
  });

  test.each([
    ['\u202eada@example.com\u0000', 'ada@example.com'],
    ['x'.repeat(1000), 'x'.repeat(200)],
    ['  ', null],
  ])('T19 shows a label %j as one short line', async (label, expected) => {
    await using stack = await createStack({ runtime });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', label });
    expect((await stack.call('GET', `/connections/${id}`)).body.label).toBe(expected);
  });

  test('does not know a connection to what the app does not offer', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['slack'] } });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/confirm'],
      ['POST', '/cancel'],
      ['DELETE', ''],
    ] as const) {
      expect((await stack.call(method, `/connections/${id}${path}`)).status).toBe(404);
    }
    expect(stack.emulator.account(id)?.status).toBe('ACTIVE');
  });
});
