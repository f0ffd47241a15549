import { expect, test } from 'vitest';
import { describeEachSdk } from '../../test/each-runtime.ts';
import { createStack } from '../../test/stack.ts';

const gmail = { body: { toolkit: 'gmail' } };

describeEachSdk('createSessions', (sdk) => {
  test('makes one session per user, in which no agent can hand out links', async () => {
    await using stack = await createStack({ sdk });
    for (const user of ['ada', 'grace', 'ada', 'ada'])
      await stack.call('POST', '/connections', { ...gmail, user });
    const made = stack.emulator.requests.filter(
      ({ method, path }) => method === 'POST' && path === '/tool_router/session',
    );
    expect(made.map(({ body }) => body)).toEqual([
      { user_id: 'ada', manage_connections: { enable: false } },
      { user_id: 'grace', manage_connections: { enable: false } },
    ]);
  });

  test('makes one session for a user who comes five times at once', async () => {
    await using stack = await createStack({ sdk });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => stack.call('POST', '/connections', gmail)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(5);
    expect(stack.upstreamCalls().filter((call) => call === 'POST /tool_router/session')).toHaveLength(1);
  });

  test('gives sessions the toolkits of the options, without one that is misspelt', async () => {
    await using stack = await createStack({ sdk, handler: { toolkits: ['gmail', 'github', 'gihub'] } });
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    const session = stack.emulator.requests.find(({ path }) => path === '/tool_router/session');
    expect(session?.body).toMatchObject({ toolkits: { enable: ['gmail', 'github'] } });
  });

  test('stops nobody’s sign-in over an auth config of a slug that is misspelt or not offered', async () => {
    await using stack = await createStack({
      sdk,
      handler: { toolkits: ['gmail', 'github'], authConfigs: { gihub: 'ac_1', slack: 'ac_2' } },
    });
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    const session = stack.emulator.requests.find(({ path }) => path === '/tool_router/session');
    expect(session?.body).not.toHaveProperty('auth_configs');
  });

  test.each([{ toolkits: ['gmail', 'github'] }, { authConfigs: { github: 'ac_github' } }])('takes %j back into sessions once Composio’s list has again what it lacked', async (options) => {
    let time = Date.UTC(2026, 10, 20, 12);
    let isShort = true;
    await using stack = await createStack({
      sdk,
      handler: { ...options, now: () => time },
      upstream: async (request) => {
        if (!isShort || !request.url.includes('/toolkits?')) return null;
        const { items, ...page } = await (await stack.emulator.fetch(request)).json();
        return Response.json({ ...page, items: items.filter(({ slug }: { slug: string }) => slug !== 'github') });
      },
    });
    await stack.call('POST', '/connections', gmail);
    isShort = false;
    time += 5 * 60_000;
    await stack.call('POST', '/connections', { body: { toolkit: 'github' } });
    const made = stack.emulator.requests.filter(({ path }) => path === '/tool_router/session');
    expect(made.map(({ body }) => JSON.stringify(body).includes('github'))).toEqual([false, true]);
  });

  test('makes a session again when Composio has forgotten it, once', async () => {
    await using stack = await createStack({ sdk });
    await stack.call('POST', '/connections', gmail);
    stack.emulator.reset();
    expect((await stack.call('POST', '/connections', gmail)).status).toBe(201);
    expect(stack.upstreamCalls().map((call) => call.replace(/trs_\w+/, ':id'))).toEqual([
      'POST /tool_router/session/:id/link',
      'POST /tool_router/session',
      'POST /tool_router/session/:id/link',
    ]);
    stack.emulator.fail('POST /tool_router/session/:id/link', { status: 404 });
    const before = stack.upstreamCalls().length;
    const { status, body } = await stack.call('POST', '/connections', gmail);
    expect([status, body.error.code]).toEqual([404, 'unknown_toolkit']);
    expect(stack.upstreamCalls().length - before).toBe(3);
  });
});
