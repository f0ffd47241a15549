import { describe, expect, test } from 'vitest';
import { ask, base, start } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';

const emulator = createEmulator({ scenario: 'connected' });
const session = async () =>
  (await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada' })).body.session_id;

test('a call without a key is refused, whatever it asks for', async () => {
  for (const path of ['/toolkits', '/connected_accounts', '/nonesuch']) {
    const { status, body } = await ask(emulator, 'GET', path, undefined, {});
    expect([status, body.error.slug]).toEqual([401, 'HTTP_Unauthorized']);
  }
});

test.each([
  ['an unknown key', { user_id: 'ada', toolkit: ['gmail'] }],
  ['enabled for enable', { user_id: 'ada', toolkits: { enabled: ['gmail'] } }],
  ['both enable and disable', { user_id: 'ada', toolkits: { enable: [], disable: [] } }],
  ['enabled connections', { user_id: 'ada', manage_connections: { enabled: true } }],
  ['no user', {}],
  ['an empty user', { user_id: '' }],
  [
    'a script for a callback',
    { user_id: 'ada', manage_connections: { callback_url: 'javascript:alert(1)' } },
  ],
  ['eleven accounts of a toolkit', { user_id: 'ada', multi_account: { max_accounts_per_toolkit: 11 } }],
  ['a toolkit that does not exist', { user_id: 'ada', toolkits: { enable: ['nonesuch'] } }],
  ['somebody else’s account', { user_id: 'ada', connected_accounts: { gmail: ['ca_grace_gmail_1'] } }],
  ['no object', ['ada']],
])('a session with %s is refused', async (_, body) => {
  const answer = await ask(emulator, 'POST', '/tool_router/session', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toEqual(expect.any(String));
});

test('a refusal says where the payload is wrong', async () => {
  const { body } = await ask(emulator, 'POST', '/tool_router/session', {
    user_id: 'ada',
    toolkits: { enabled: [] },
  });
  expect(body.error).toMatchObject({
    slug: 'HTTP_BadRequest',
    code: 10400,
    status: 400,
    request_id: expect.stringMatching(/^req_/),
    errors: ['Error in payload.toolkits: Invalid input'],
  });
});

test('a body that is no JSON is refused', async () => {
  const request = new Request(`${base}/api/v3.1/tool_router/session`, {
    method: 'POST',
    headers: { 'x-api-key': 'any' },
    body: '{"user_id":',
  });
  expect((await emulator.fetch(request)).status).toBe(400);
});

test.each([
  ['an unknown key', { toolkit: 'gmail', callbackUrl: 'https://app.example/' }],
  ['no toolkit', {}],
  ['a path for a callback', { toolkit: 'gmail', callback_url: '/cb' }],
  ['an account type that does not exist', { toolkit: 'gmail', experimental: { account_type: 'TEAM' } }],
  ['an access list without sharing', { toolkit: 'gmail', experimental: { acl_config_for_shared: {} } }],
])('a link with %s is refused', async (_, body) => {
  expect((await ask(emulator, 'POST', `/tool_router/session/${await session()}/link`, body)).status).toBe(
    400,
  );
});

test.each([
  '/connected_accounts?user_id=ada',
  '/connected_accounts?statuses=ACTIVE,GONE',
  '/connected_accounts?account_type=TEAM',
  '/connected_accounts?limit=0',
  '/toolkits?search=ab',
  '/toolkits?limit=1001',
  '/toolkits?sort_by=name',
  '/auth_configs?limit=51',
])('%s is refused', async (path) => {
  expect((await ask(emulator, 'GET', path)).status).toBe(400);
});

describe('the list of accounts', () => {
  const ids = async (query: string) =>
    (await ask(emulator, 'GET', `/connected_accounts?${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );

  test('is everyone’s if no user is named, or an empty one', async () => {
    expect(await ids('')).toHaveLength(2);
    expect(await ids('user_ids=')).toHaveLength(2);
  });

  test('takes a comma for two users, even within one user id', async () => {
    expect(await ids(`user_ids=${encodeURIComponent('ada,grace')}`)).toHaveLength(2);
    expect(await ids('user_ids=ada')).toEqual(['ca_ada_gmail_1']);
  });

  test('is ordered by time, newest first unless asked otherwise', async () => {
    const all = createEmulator({ scenario: 'several-connected', users: ['ada'] });
    const order = async (query: string) =>
      (await ask(all, 'GET', `/connected_accounts?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect((await order('order_direction=asc'))[0]).toBe('ca_ada_gmail_1');
    all.setStatus('ca_ada_gmail_1', 'INACTIVE');
    expect((await order('order_by=updated_at'))[0]).toBe('ca_ada_gmail_1');
  });

  test('is in the order in which accounts were added, where the clock stands still', async () => {
    const own = createEmulator({ now: () => 0 });
    const added = Array.from({ length: 9 }, () => own.connect({ userId: 'ada', toolkit: 'gmail' }));
    const order = async (direction: string) => {
      const { body } = await ask(own, 'GET', `/connected_accounts?order_direction=${direction}`);
      return body.items.map(({ id }: { id: string }) => id);
    };
    expect(await order('asc')).toEqual(added);
    expect(await order('desc')).toEqual(added.toReversed());
  });

  test('can be told to ignore a filter, as an upstream that does not know it would', async () => {
    const careless = createEmulator({ scenario: 'connected', ignoreFilters: ['connected_account_ids'] });
    const { body } = await ask(
      careless,
      'GET',
      '/connected_accounts?connected_account_ids=ca_x&user_ids=ada',
    );
    expect(body.items).toHaveLength(1);
  });
});

test('credentials are shown whole only if masking is turned off', async () => {
  const open = createEmulator({ scenario: 'connected', maskSecrets: false });
  const read = async (world: typeof open) =>
    (await ask(world, 'GET', '/connected_accounts/ca_ada_gmail_1')).body.state.val.access_token;
  expect(await read(emulator)).toBe('ya29...');
  expect(await read(open)).toBe('ya29_emulated_ca_ada_gmail_1');
});

test('a change of a session is refused once somebody else has changed it', async () => {
  const id = await session();
  const change = (version: number) =>
    ask(emulator, 'PATCH', `/tool_router/session/${id}`, {
      toolkits: null,
      expected_config_version: version,
    });
  expect((await change(1)).status).toBe(200);
  expect((await change(1)).status).toBe(409);
});

test('a change of a session answers what it is set to, and nothing of how it is reached', async () => {
  const id = await session();
  const { body } = await ask(emulator, 'PATCH', `/tool_router/session/${id}`, { toolkits: { enable: ['gmail'] } });
  expect(Object.keys(body)).toEqual(['session_id', 'config_version', 'config', 'warnings', 'experimental']);
  expect(body).toMatchObject({ session_id: id, config_version: 2, config: { toolkits: { enabled: ['gmail'] } } });
});

test('a session’s own auth config and callback are used for its links', async () => {
  const own = createEmulator();
  const auth_config = { type: 'use_custom_auth', authScheme: 'BEARER_TOKEN', credentials: {} };
  const created = await ask(own, 'POST', '/auth_configs', { toolkit: { slug: 'slack' }, auth_config });
  const config = created.body.auth_config.id;
  const { body } = await ask(own, 'POST', '/tool_router/session', {
    user_id: 'ada',
    auth_configs: { slack: config },
    manage_connections: { callback_url: 'https://app.example/cb' },
    experimental: { link_url_overwrite: 'https://connect.app.example/' },
  });
  const link = await ask(own, 'POST', `/tool_router/session/${body.session_id}/link`, { toolkit: 'slack' });
  expect(link.body.redirect_url).toMatch(/^https:\/\/connect\.app\.example\/link\/lk_/);
  expect(own.account(link.body.connected_account_id)).toMatchObject({
    authConfigId: config,
    scheme: 'BEARER_TOKEN',
  });
});

test('a session with the auth config of another toolkit is refused', async () => {
  const config = emulator.account('ca_ada_gmail_1')?.authConfigId;
  const open = (auth_configs: object) =>
    ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', auth_configs });
  expect((await open({ github: config })).status).toBe(400);
  expect((await open({ GMAIL: config })).status).toBe(201);
  expect((await open({ gmail: 'ac_nonesuch' })).status).toBe(404);
});

test('a link for a toolkit the session leaves out is refused', async () => {
  const link = async (toolkits: object) => {
    const { body } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', toolkits });
    return ask(emulator, 'POST', `/tool_router/session/${body.session_id}/link`, { toolkit: 'Slack' });
  };
  const { status, body } = await link({ enable: ['gmail'] });
  expect([status, body.error.slug, body.error.code]).toEqual([400, 'ToolRouterV2_ToolkitNotAllowed', 4324]);
  expect((await link({ disable: ['slack'] })).status).toBe(400);
  expect((await link({ enable: ['SLACK'] })).status).toBe(201);
});

test('a session for several accounts hands out links up to its limit of connected ones', async () => {
  const own = createEmulator({ scenario: 'several-connected', users: ['ada'] });
  const link = async (multi_account: object, toolkit: string) => {
    const { body } = await ask(own, 'POST', '/tool_router/session', { user_id: 'ada', multi_account });
    return (await ask(own, 'POST', `/tool_router/session/${body.session_id}/link`, { toolkit })).status;
  };
  expect(await link({ enable: true, max_accounts_per_toolkit: 3 }, 'gmail')).toBe(400);
  own.setStatus('ca_ada_gmail_1', 'INACTIVE');
  expect(await link({ enable: true, max_accounts_per_toolkit: 3 }, 'gmail')).toBe(400);
  expect(await link({ enable: true, max_accounts_per_toolkit: 3 }, 'slack')).toBe(201);
  expect(await link({ enable: true }, 'gmail')).toBe(201);
  expect(await link({ enable: false, max_accounts_per_toolkit: 3 }, 'gmail')).toBe(201);
});

test('an alias belongs to one account of a user and toolkit', async () => {
  const own = createEmulator();
  const { id } = await start(own, 'gmail', { alias: 'work' });
  const other = own.connect({ userId: 'ada', toolkit: 'gmail' });
  const rename = (account: string) => ask(own, 'PATCH', `/connected_accounts/${account}`, { alias: 'work' });
  expect((await rename(other)).status).toBe(400);
  expect((await rename(id)).status).toBe(200);
  expect((await rename(own.connect({ userId: 'grace', toolkit: 'gmail' }))).status).toBe(200);
});

test('a patch that is refused changes nothing', async () => {
  const own = createEmulator();
  const id = own.connect({ userId: 'ada', toolkit: 'stripe', alias: 'shop' });
  const state = { authScheme: 'BASIC', val: { password: 'x' } };
  const { status } = await ask(own, 'PATCH', `/connected_accounts/${id}`, {
    alias: 'till',
    connection: { state },
  });
  expect(status).toBe(400);
  expect(own.account(id)).toMatchObject({ alias: 'shop', secrets: {} });
});

test('a change of what is gone by the time its body has arrived is not found', async () => {
  const own = createEmulator();
  const id = own.connect({ userId: 'ada', toolkit: 'gmail' });
  const { authConfigId } = own.account(id) ?? {};
  const { session_id } = (await ask(own, 'POST', '/tool_router/session', { user_id: 'ada' })).body;
  const subscription = { webhook_url: 'https://app.example', enabled_events: ['composio.trigger.message'] };
  const { body: subscribed } = await ask(own, 'POST', '/webhook_subscriptions', subscription);
  const changes = [
    [`/connected_accounts/${id}`, '', { alias: 'work' }],
    [`/tool_router/session/${session_id}`, '', { toolkits: null }],
    [`/auth_configs/${authConfigId}`, '', { type: 'default', name: 'Mail' }],
    [`/webhook_subscriptions/${subscribed.id}`, '', { version: 'V1' }],
    [`/connected_accounts/${own.connect({ userId: 'ada', toolkit: 'gmail' })}`, '/status', { enabled: false }],
  ] as const;
  for (const [path, part, change] of changes) {
    const headers = { 'x-api-key': 'any' };
    const patch = new Request(`${base}/api/v3.1${path}${part}`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify(change),
    });
    const arrive = patch.text.bind(patch);
    patch.text = async () => {
      await ask(own, 'DELETE', path);
      return arrive();
    };
    expect([path, (await own.fetch(patch)).status]).toEqual([path, 404]);
  }
});

test('what is not served is not found', async () => {
  expect((await ask(emulator, 'GET', '/nonesuch')).status).toBe(404);
  expect((await emulator.fetch(new Request('https://composio.test/'))).status).toBe(404);
});
