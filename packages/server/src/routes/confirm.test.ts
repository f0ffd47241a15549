import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { signIn } from '../../test/sign-in.ts';
import { createStack, type Stack } from '../../test/stack.ts';

const MINUTE = 60_000;

async function authorize(
  stack: Stack,
  user: string,
  returnTo?: string,
): Promise<{ id: string; token: string; redirectUrl: string }> {
  const { body } = await stack.call('POST', '/connections', { user, body: { toolkit: 'gmail', returnTo } });
  return body;
}

/** What changed something at Composio, since the links were made. */
function changes(stack: Stack): string[] {
  return stack.upstreamCalls().filter((call) => !call.startsWith('GET') && !call.includes('/tool_router/'));
}

/** A connection that Mallory started and Ada was made to sign in to, after Ada has returned. */
async function lure(stack: Stack): Promise<string> {
  const { id, token, redirectUrl } = await authorize(stack, 'mallory');
  await signIn(redirectUrl, 'allow');
  await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
  return id;
}

describeEachSdk('POST /connections/:id/confirm', (sdk) => {
  test('finishes what a person has allowed, and tells where to go back to', async () => {
    await using stack = await createStack({ sdk });
    const { id, token, redirectUrl } = await authorize(stack, 'ada', '/settings?tab=apps');
    const pending = await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
    expect(pending.body).toMatchObject({
      connection: { id, status: 'INITIATED' },
      returnTo: '/settings?tab=apps',
    });
    const callback = await signIn(redirectUrl, 'allow');
    expect(callback.searchParams.get('connected_account_id')).toBe(id);
    const body = { token: callback.searchParams.get('connect_token') };
    for (let time = 0; time < 3; time++) {
      const { status, body: done } = await stack.call('POST', `/connections/${id}/confirm`, { body });
      expect(status).toBe(200);
      expect(done).toMatchObject({
        connection: { id, status: 'ACTIVE', isSelected: true, label: expect.stringContaining('@') },
        returnTo: '/settings?tab=apps',
      });
    }
    expect(changes(stack)).toEqual([]);
  });

  test('T11 says what Composio says, not what the address says', async () => {
    await using stack = await createStack({ sdk });
    const { id, token, redirectUrl } = await authorize(stack, 'ada');
    await signIn(redirectUrl, 'deny');
    const { body } = await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
    expect(body).toEqual({
      connection: expect.objectContaining({
        id,
        status: 'FAILED',
        statusReason: 'access_denied',
        isSelected: false,
      }),
      returnTo: null,
      context: {},
      former: null,
    });
  });

  test('T12 disables, and does not delete, what somebody else was made to sign in to', async () => {
    await using stack = await createStack({ sdk });
    const { id, token, redirectUrl } = await authorize(stack, 'mallory', '/mine');
    await signIn(redirectUrl, 'allow');
    expect(stack.emulator.account(id)?.status).toBe('ACTIVE');
    for (let time = 0; time < 2; time++) {
      const { status, text, body } = await stack.call('POST', `/connections/${id}/confirm`, {
        body: { token },
      });
      expect([status, body.error.code]).toEqual([403, 'not_your_request']);
      expect(text).not.toMatch(/mallory|mine|gmail|ca_/);
    }
    expect(stack.emulator.account(id)?.status).toBe('INACTIVE');
    expect(changes(stack)).toEqual([`PATCH /connected_accounts/${id}/status`]);
    expect(stack.errors).toMatchObject([{ code: 'not_your_request' }, { code: 'not_your_request' }]);
  });

  test('T12 pauses it for good: whoever started it can name it, but not resume it', async () => {
    await using stack = await createStack({ sdk });
    const id = await lure(stack);
    expect(stack.emulator.account(id)).toMatchObject({
      status: 'INACTIVE',
      statusReason: 'IDENTITY_VERIFICATION_FAILED',
    });
    const change = (body: object) => stack.call('PATCH', `/connections/${id}`, { user: 'mallory', body });
    for (const body of [{ enabled: true }, { enabled: true, alias: 'mine' }]) {
      const { status, body: answer } = await change(body);
      expect([status, answer.error.code]).toEqual([403, 'not_your_request']);
    }
    expect(stack.emulator.account(id)).toMatchObject({ status: 'INACTIVE', alias: null });
    expect(stack.errors.slice(1)).toMatchObject([{ code: 'not_your_request' }, { code: 'not_your_request' }]);
    const renamed = await change({ alias: 'work', enabled: false });
    expect([renamed.status, renamed.body]).toEqual([
      200,
      expect.objectContaining({ alias: 'work', status: 'INACTIVE', statusReason: 'identity_mismatch' }),
    ]);
  });

  test('T12 is not taken in by whoever pauses it first, so as to resume it later', async () => {
    await using stack = await createStack({ sdk });
    const { id, token, redirectUrl } = await authorize(stack, 'mallory');
    await signIn(redirectUrl, 'allow');
    await stack.call('PATCH', `/connections/${id}`, { user: 'mallory', body: { enabled: false } });
    await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
    const { status } = await stack.call('PATCH', `/connections/${id}`, { user: 'mallory', body: { enabled: true } });
    expect([status, stack.emulator.account(id)?.status]).toEqual([403, 'INACTIVE']);
  });

  test('T12 removes it without taking back what that person may have allowed the app themselves', async () => {
    await using stack = await createStack({ sdk });
    const id = await lure(stack);
    const { status, body } = await stack.call('DELETE', `/connections/${id}`, { user: 'mallory' });
    expect([status, body]).toEqual([200, { access: 'may-remain' }]);
    expect(changes(stack).slice(1)).toEqual([`DELETE /connected_accounts/${id}`]);
    expect(stack.emulator.account(id)).toBeUndefined();
  });

  test('T12 says so also when it cannot be disabled, and tells the host', async () => {
    await using stack = await createStack({ sdk });
    const { id, token } = await authorize(stack, 'mallory');
    stack.emulator.fail('PATCH /connected_accounts/:id/status', { status: 500 });
    const { body } = await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
    expect(body.error.code).toBe('not_your_request');
    expect(stack.errors).toMatchObject([{ code: 'upstream_error' }, { code: 'not_your_request' }]);
  });
});

test('F17 F18 is finished by another instance than the one that started it', async () => {
  await using one = await createStack();
  await using two = await createStack({ upstream: (request) => one.emulator.fetch(request) });
  const { id, token, redirectUrl } = await authorize(one, 'ada', '/settings');
  await signIn(redirectUrl, 'allow');
  const { body } = await two.call('POST', `/connections/${id}/confirm`, { body: { token } });
  expect(body).toMatchObject({ connection: { id, status: 'ACTIVE' }, returnTo: '/settings' });
});

describeEachRuntime('POST /connections/:id/confirm', (runtime) => {
  test('answers without a token, with a bad one, and with one of another toolkit, but knows neither the way back nor the context', async () => {
    await using stack = await createStack({ runtime });
    const { id, token } = await authorize(stack, 'ada', '/mine');
    const slack = await stack.call('POST', '/connections', {
      body: { toolkit: 'slack', returnTo: '/slack', context: { step: 'slack' } },
    });
    for (const body of [
      {},
      undefined,
      { token: 'x' },
      { token: '' },
      { token: `${token}x` },
      { token: slack.body.token },
    ]) {
      const { status, body: answer } = await stack.call('POST', `/connections/${id}/confirm`, { body });
      expect([status, answer.connection.id, answer.returnTo, answer.context]).toEqual([200, id, null, {}]);
    }
    expect(changes(stack)).toEqual([]);
  });

  test.each([
    { token: 'x'.repeat(8193) },
    { token: 1 },
    { token: null },
    { token: ['x'] },
    { tokens: 'x' },
    { status: 'success' },
  ])('T11 refuses %j', async (body) => {
    await using stack = await createStack({ runtime });
    expect((await stack.call('POST', '/connections/ca_1/confirm', { body })).status).toBe(400);
    expect(stack.emulator.requests).toEqual([]);
  });

  test('T15 takes a token that is a minute and a half too old, and none that is older than twelve', async () => {
    let time = Date.now();
    await using stack = await createStack({ runtime, handler: { now: () => time } });
    const { id, token } = await authorize(stack, 'ada', '/mine');
    const returnTo = async () =>
      (await stack.call('POST', `/connections/${id}/confirm`, { body: { token } })).body.returnTo;
    time += 11 * MINUTE + 30_000;
    expect(await returnTo()).toBe('/mine');
    time += MINUTE;
    expect(await returnTo()).toBeNull();
  });

  test('T14 tells a user who took over the browser nothing of the one before', async () => {
    await using stack = await createStack({ runtime });
    const { id, token } = await authorize(stack, 'ada', '/ada');
    const { status, text } = await stack.call('POST', `/connections/${id}/confirm`, {
      user: 'grace',
      body: { token },
    });
    expect(status).toBe(403);
    expect(text).not.toMatch(/"ada|\/ada|gmail|connection"/);
  });

  test('T12 leaves alone what a token does not speak of', async () => {
    let time = Date.now();
    await using stack = await createStack({ runtime, handler: { now: () => time } });
    const before = stack.emulator.connect({
      userId: 'mallory',
      toolkit: 'gmail',
      createdAt: time - 5 * MINUTE,
    });
    const other = stack.emulator.connect({ userId: 'mallory', toolkit: 'slack' });
    const third = stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    const { id, token } = await authorize(stack, 'mallory');
    const confirm = async (target: string, given?: string) =>
      (await stack.call('POST', `/connections/${target}/confirm`, { body: { token: given } })).status;
    // Made before the token; of another toolkit; of a third user; not there; no token; a bad token.
    expect(await confirm(before, token)).toBe(404);
    expect(await confirm(other, token)).toBe(404);
    expect(await confirm(third, token)).toBe(404);
    expect(await confirm('ca_missing', token)).toBe(404);
    expect(await confirm(id)).toBe(404);
    expect(await confirm(id, `${token}x`)).toBe(404);
    // One's own token for somebody else's connection.
    const own = await authorize(stack, 'ada');
    expect(await confirm(third, own.token)).toBe(404);
    time += 12 * MINUTE;
    expect(await confirm(id, token)).toBe(404);
    expect(changes(stack)).toEqual([]);
  });

  test.each(['FAILED', 'REVOKED', 'EXPIRED'])(
    'T12 changes nothing about what is %s already',
    async (status) => {
      await using stack = await createStack({ runtime });
      const { id, token } = await authorize(stack, 'mallory');
      stack.emulator.setStatus(id, status);
      const { body } = await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
      expect(body.error.code).toBe('not_your_request');
      expect(changes(stack)).toEqual([]);
    },
  );
});
