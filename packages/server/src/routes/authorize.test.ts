import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { APP, createStack } from '../../test/stack.ts';

const LINK = 'POST /tool_router/session/:id/link';
const NOON = Date.UTC(2026, 10, 20, 12);

describeEachRuntime('POST /connections', (runtime) => {
  test('starts a connection request', async () => {
    await using stack = await createStack({ runtime, handler: { now: () => NOON } });
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['id', 'toolkit', 'redirectUrl', 'expiresAt', 'expiresIn', 'token']);
    expect(body).toMatchObject({
      toolkit: 'gmail',
      redirectUrl: expect.stringContaining(`${stack.url}/link/lk_`),
      expiresAt: '2026-11-20T12:10:00.000Z',
      expiresIn: 600,
    });
    expect(stack.emulator.account(body.id)).toMatchObject({
      userId: 'ada',
      toolkit: 'gmail',
      status: 'INITIATED',
    });
  });

  test('keeps the query of the callback, and adds the token that the browser got', async () => {
    await using stack = await createStack({ runtime });
    const { body } = await stack.call('POST', '/connections', {
      body: { toolkit: 'gmail', returnTo: '/a?b=c#d' },
    });
    const link = stack.emulator.requests.find(({ path }) => path.endsWith('/link'))!;
    const callback = new URL((link.body as { callback_url: string }).callback_url);
    expect(callback.origin + callback.pathname).toBe(`${APP}/connect/callback`);
    expect(Object.fromEntries(callback.searchParams)).toEqual({
      from: 'plugboard',
      connect_token: body.token,
    });
  });

  test('gives the new connection its alias, trimmed', async () => {
    await using stack = await createStack({ runtime });
    const { body } = await stack.call('POST', '/connections', {
      body: { toolkit: 'gmail', alias: ' Work ✉️ ' },
    });
    expect(stack.emulator.account(body.id)?.alias).toBe('Work ✉️');
  });

  test('takes the name over also when another request has just removed the attempt', async () => {
    await using stack = await createStack({
      runtime,
      upstream: async (request) => {
        if (request.method !== 'DELETE') return null;
        await stack.emulator.fetch(request.clone());
        return stack.emulator.fetch(request);
      },
    });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status: 'FAILED' });
    expect((await stack.call('POST', '/connections', { body: { toolkit: 'gmail', alias: 'work' } })).status).toBe(201);
  });

  test('takes the name over from an attempt of theirs that is still open', async () => {
    await using stack = await createStack({ runtime });
    const work = { body: { toolkit: 'gmail', alias: 'work' } };
    const first = await stack.call('POST', '/connections', work);
    const second = await stack.call('POST', '/connections', work);
    expect(second.status).toBe(201);
    expect(stack.emulator.account(first.body.id)).toBeUndefined();
    expect(stack.emulator.account(second.body.id)?.alias).toBe('work');
  });

  test.each([
    [{ accountType: 'SHARED' }, 'not_offered'],
    [{ context: { from: 'a name that the callback has' } }, 'invalid_request'],
  ])('takes no name from an attempt for a request that is refused: %j', async (refused, code) => {
    await using stack = await createStack({ runtime });
    const work = { toolkit: 'gmail', alias: 'work' };
    const open = await stack.call('POST', '/connections', { body: work });
    const { body } = await stack.call('POST', '/connections', { body: { ...work, ...refused } });
    expect(body.error.code).toBe(code);
    expect(stack.emulator.account(open.body.id)?.status).toBe('INITIATED');
  });

  test('says that an alias is taken', async () => {
    await using stack = await createStack({ runtime });
    stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
    const { status, body } = await stack.call('POST', '/connections', {
      body: { toolkit: 'gmail', alias: 'work' },
    });
    expect([status, body.error.code]).toEqual([409, 'alias_taken']);
    expect(
      (await stack.call('POST', '/connections', { body: { toolkit: 'slack', alias: 'work' } })).status,
    ).toBe(201);
  });

  test.each([
    {},
    { toolkit: '' },
    { toolkit: 'a b' },
    { toolkit: ['gmail'] },
    { toolkit: null },
    { toolkit: 'gmail', alias: '' },
    { toolkit: 'gmail', alias: '  ' },
    { toolkit: 'gmail', alias: 'x'.repeat(65) },
    { toolkit: 'gmail', alias: 'a\nb' },
    { toolkit: 'gmail', alias: '\u202eabc' },
    { toolkit: 'gmail', alias: '\ud800' },
    { toolkit: 'gmail', alias: 7 },
    { toolkit: 'gmail', alias: null },
    { toolkit: 'gmail', returnTo: '//evil.example' },
    { toolkit: 'gmail', callbackUrl: 'https://evil.example' },
    { toolkit: 'gmail', callback_url: 'https://evil.example' },
    { toolkit: 'gmail', replaces: 'ca_1' },
    { toolkit: 'gmail', experimental: { account_type: 'SHARED' } },
    { toolkit: 'gmail', sessionId: 'trs_1' },
  ])('refuses %j', async (body) => {
    await using stack = await createStack({ runtime });
    const answer = await stack.call('POST', '/connections', { body });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request']);
    expect(stack.emulator.requests).toEqual([]);
  });

  test('does not know what does not exist or what the app does not offer, and makes nothing', async () => {
    await using stack = await createStack({ runtime, handler: { toolkits: ['gmail'] } });
    for (const toolkit of ['no_such_toolkit', 'slack']) {
      const { status, body } = await stack.call('POST', '/connections', { body: { toolkit } });
      expect([status, body.error.code]).toEqual([404, 'unknown_toolkit']);
    }
    expect(stack.upstreamCalls()).toEqual([]);
  });

  test('says that a toolkit needs no connection, and makes nothing', async () => {
    await using stack = await createStack({
      runtime,
      upstream: ({ url }) =>
        url.includes('/toolkits') ? Response.json({ items: [{ slug: 'x', no_auth: true }] }) : null,
    });
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'x' } });
    expect([status, body.error.code]).toEqual([409, 'no_auth_needed']);
    expect(stack.upstreamCalls()).toEqual([]);
  });

  test('names an auth config of the options that is not there, and tells the host of it once', async () => {
    await using stack = await createStack({ runtime, handler: { authConfigs: { gmail: 'ac_typo' } } });
    for (const toolkit of ['gmail', 'gmail', 'slack', 'slack']) {
      const { status, body } = await stack.call('POST', '/connections', { body: { toolkit } });
      expect([status, body.error.code]).toEqual([409, 'toolkit_unavailable']);
      // Which it is, is none of the browser's business.
      expect(JSON.stringify(body)).not.toContain('ac_typo');
    }
    const told = { code: 'toolkit_unavailable', cause: { message: 'gmail: ac_typo' } };
    // For each toolkit that somebody wanted to connect.
    expect(stack.errors).toMatchObject([told, told]);
    expect((await stack.call('GET', '/toolkits/gmail')).body.availability).toBe('unavailable');
  });

  test('remembers for five minutes that a toolkit could not be authorized', async () => {
    let time = NOON;
    await using stack = await createStack({ runtime, handler: { now: () => time } });
    const availability = async () => (await stack.call('GET', '/toolkits/gmail')).body.availability;
    stack.emulator.fail(
      LINK,
      { status: 400, body: { error: { slug: 'ToolRouterV2_NoManagedAuth' } } },
      { times: 1 },
    );
    expect(await availability()).toBe('available');
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect([status, body.error.code]).toEqual([409, 'toolkit_unavailable']);
    expect(await availability()).toBe('unavailable');
    expect((await stack.call('GET', '/toolkits/slack')).body.availability).toBe('available');
    time += 5 * 60_000;
    expect(await availability()).toBe('available');
  });
});

describeEachSdk('POST /connections', (sdk) => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://connect.composio.dev/link/lk_1',
    'https://evil.example/link/lk_1',
    'https://connect.composio.dev.evil.example/link',
    'https://evil.example/connect.composio.dev',
    'https://connect.composio.dev@evil.example/link',
    'https://connect.composio.dev:8443/link',
    'https://connect.composio.dev\\.evil.example/',
    'https:\\\\connect.composio.dev/link',
    '//connect.composio.dev/link',
    '/link/lk_1',
    'http://127.0.0.1.evil.example/link',
    'http://localhost.evil.example/link',
    'http://192.168.1.1/link',
    ' https://connect.composio.dev/link',
    'https://connect.composio.dev/\u0000',
    'ftp://connect.composio.dev/',
    '',
    null,
    7,
    {},
  ])('T17 does not pass on a Connect Link %j, and removes what it was for', async (redirect_url) => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.endsWith('/link')
          ? Response.json({ connected_account_id: 'ca_made', redirect_url, link_token: 'x' }, { status: 201 })
          : null,
    });
    stack.emulator.connect({ id: 'ca_made', userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    const { status, text, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect([status, body.error.code]).toEqual([502, 'bad_redirect']);
    expect(text).not.toContain('evil');
    expect(stack.emulator.account('ca_made')).toBeUndefined();
  });

  test('T17 answers bad_redirect also when what it was for cannot be removed, and tells the host', async () => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.endsWith('/link') ? Response.json({ connected_account_id: 'ca_gone', redirect_url: '' }) : null,
    });
    stack.emulator.fail('DELETE /connected_accounts/:id', { status: 500 });
    const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect(body.error.code).toBe('bad_redirect');
    expect(stack.errors).toMatchObject([{ code: 'upstream_error' }, { code: 'bad_redirect' }]);
  });

  test.each([
    ['https://connect.composio.dev/link/lk_1', undefined],
    ['https://backend.composio.dev/x', undefined],
    ['http://localhost:4010/link/lk_1', undefined],
    ['https://connect.example.com/link/lk_1', ['connect.example.com']],
  ])('T17 passes on %s where it is allowed', async (redirect_url, linkHosts) => {
    await using stack = await createStack({
      sdk,
      handler: { linkHosts },
      upstream: ({ url }) =>
        url.endsWith('/link') ? Response.json({ connected_account_id: 'ca_1', redirect_url }) : null,
    });
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect([status, body.redirectUrl]).toEqual([201, redirect_url]);
  });

  test('F13 answers 502 when the link has no id that can be one', async () => {
    for (const connected_account_id of ['', '../x', null, 'a,b', 7]) {
      await using stack = await createStack({
        sdk,
        upstream: ({ url }) =>
          url.endsWith('/link')
            ? Response.json({ connected_account_id, redirect_url: 'https://connect.composio.dev/link/x' })
            : null,
      });
      const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
      expect(body.error.code).toBe('upstream_malformed');
    }
  });
});
