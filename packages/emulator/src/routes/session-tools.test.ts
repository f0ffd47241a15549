import { describe, expect, test, vi } from 'vitest';
import { ask, submit, type Answer } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../index.ts';
import type { Sleep } from '../sleep.ts';

interface Chat {
  readonly id: string;
  readonly execute: (tool_slug: string, args?: object, account?: string) => Promise<Answer>;
}

/** Opens a session for ada. */
async function open(emulator: Emulator, config: object = {}): Promise<Chat> {
  const { body } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', ...config });
  const path = `/tool_router/session/${body.session_id}/execute`;
  return {
    id: body.session_id,
    execute: (tool_slug, args = {}, account) =>
      ask(emulator, 'POST', path, { tool_slug, arguments: args, ...(account !== undefined && { account }) }),
  };
}

const slugsOf = async (emulator: Emulator, config: object) => {
  const { id } = await open(emulator, config);
  const { body } = await ask(emulator, 'GET', `/tool_router/session/${id}/tools?limit=500`);
  return body.items.map(({ slug }: { slug: string }) => slug.replace('COMPOSIO_', ''));
};

describe('the tools of a session', () => {
  const usual = ['SEARCH_TOOLS', 'GET_TOOL_SCHEMAS', 'MULTI_EXECUTE_TOOL', 'MANAGE_CONNECTIONS'];

  test.each([
    ['nothing said', {}, usual],
    [
      'waiting',
      { manage_connections: { enable_wait_for_connections: true } },
      [...usual, 'WAIT_FOR_CONNECTIONS'],
    ],
    ['no managing', { manage_connections: { enable: false } }, usual.slice(0, 3)],
    ['no batches', { execute: { enable_multi_execute: false } }, [...usual.slice(0, 2), usual[3]]],
    ['a preloaded tool', { preload: { tools: ['GMAIL_FETCH_EMAILS'] } }, [...usual, 'GMAIL_FETCH_EMAILS']],
    [
      'all of its toolkits preloaded',
      { preload: { tools: 'all' }, toolkits: { enable: ['slack'] } },
      [...usual, 'SLACK_SEND_MESSAGE'],
    ],
  ])('with %s are those', async (_, config, slugs) => {
    expect(await slugsOf(createEmulator(), config)).toEqual(slugs);
  });

  test('that it does not have are not found', async () => {
    const { execute } = await open(createEmulator(), { manage_connections: { enable: false } });
    for (const slug of ['COMPOSIO_MANAGE_CONNECTIONS', 'COMPOSIO_REMOTE_WORKBENCH', 'GMAIL_DREAM']) {
      const { status, body } = await execute(slug, { toolkits: ['gmail'] });
      expect([status, body.error.slug, body.error.code]).toEqual([400, 'ToolRouterV2_ToolNotFound', 4301]);
    }
  });
});

describe('a tool of an app', () => {
  test.each([
    ['GMAIL_FETCH_EMAILS', 'gmail', {}],
    ['GITHUB_LIST_REPOSITORY_ISSUES', 'github', { owner: 'tidewell', repo: 'ferries' }],
    ['SLACK_SEND_MESSAGE', 'slack', { channel: 'general', text: 'Hello' }],
  ])('%s needs a connection of %s', async (slug, toolkit, args) => {
    const emulator = createEmulator();
    const { execute } = await open(emulator);
    const refused = await execute(slug, args);
    expect([refused.status, refused.body.error]).toEqual([
      400,
      expect.objectContaining({
        slug: 'ToolRouterV2_NoActiveConnection',
        code: 4302,
        message: `No active connection found for toolkit(s) '${toolkit}' in this session`,
      }),
    ]);
    emulator.connect({ userId: 'grace', toolkit });
    emulator.connect({ userId: 'ada', toolkit, status: 'EXPIRED' });
    expect((await execute(slug, args)).status).toBe(400);
    emulator.connect({ userId: 'ada', toolkit });
    const { status, body } = await execute(slug, args);
    expect([status, body]).toEqual([
      200,
      { data: expect.any(Object), error: null, log_id: expect.stringMatching(/^log_/) },
    ]);
  });

  test('outside the session’s toolkits is refused', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    const { execute } = await open(emulator, { toolkits: { enable: ['github'] } });
    const { status, body } = await execute('GMAIL_FETCH_EMAILS');
    expect([status, body.error.code, body.error.message]).toEqual([
      400,
      4324,
      "[Session Restriction] Toolkit 'gmail' is not allowed for this session",
    ]);
  });

  test('without an argument it needs says so, and is no error', async () => {
    const { execute } = await open(createEmulator({ scenario: 'several-connected' }));
    const { status, body } = await execute('GITHUB_LIST_REPOSITORY_ISSUES', { owner: 'tidewell' });
    expect([status, body.error]).toEqual([
      200,
      "Invalid request data provided - Following fields are missing: {'repo'}",
    ]);
  });

  test('reads what it is asked for', async () => {
    const { execute } = await open(createEmulator({ scenario: 'several-connected' }));
    const { body: mail } = await execute('GMAIL_FETCH_EMAILS', { query: 'lamp', max_results: 5 });
    expect(mail.data.messages.map(({ subject }: { subject: string }) => subject)).toEqual([
      'Re: Lamp replacement',
    ]);
    const count = async (query: string) =>
      (await execute('GMAIL_FETCH_EMAILS', { query, max_results: 5 })).body.data.resultSizeEstimate;
    expect(await Promise.all(['newer_than:1d in:inbox', 'is:unread', 'from:noor plan', 'subject:plan', 'from:nobody'].map(count))).toEqual([5, 2, 1, 1, 0]);
    const where = { owner: 'tidewell', repo: 'ferries', state: 'closed' };
    const { body: closed } = await execute('GITHUB_LIST_REPOSITORY_ISSUES', where);
    expect(closed.data.issues).toMatchObject([
      { number: 37, state: 'closed', html_url: 'https://github.example/tidewell/ferries/issues/37' },
    ]);
  });

  test('works with the pinned account, else with the newest', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    const to = async (config: object, account?: string) => {
      const { body } = await (await open(emulator, config)).execute('GMAIL_FETCH_EMAILS', {}, account);
      return body.data?.messages[0].to ?? body.error.code;
    };
    const several = { multi_account: { enable: true } };
    expect(await to({})).toBe('ada@elsewhere.example');
    expect(await to({}, 'work')).toBe(4300);
    expect(await to({ connected_accounts: { gmail: ['ca_ada_gmail_2'] } })).toBe('ada@home.example');
    expect(await to(several, 'work')).toBe('ada@tidewell.example');
    expect(await to(several, 'ca_ada_gmail_2')).toBe('ada@home.example');
    expect(await to(several, emulator.account('ca_ada_gmail_1')?.wordId)).toBe('ada@tidewell.example');
    expect(await to(several, 'ca_grace_gmail_1')).toBe(4300);
    expect(await to({ multi_account: { enable: true, require_explicit_selection: true } })).toBe(4300);
    emulator.setStatus('ca_ada_gmail_2', 'EXPIRED');
    emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' });
    expect(await to({})).toBe('ada@elsewhere.example');
    expect(await to({ connected_accounts: { gmail: ['ca_ada_gmail_2'] } })).toBe(4302);
  });
});

test('of two accounts made at the same moment, the later one is the newest', async () => {
  const emulator = createEmulator({ now: () => 0 });
  emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'first@home.example' });
  emulator.connect({ userId: 'ada', toolkit: 'gmail', label: 'second@home.example' });
  const { body } = await (await open(emulator)).execute('GMAIL_FETCH_EMAILS');
  expect(body.data.messages[0].to).toBe('second@home.example');
});

describe('searching', () => {
  const search = async (emulator: Emulator, use_case: string, config: object = {}) =>
    (await (await open(emulator, config)).execute('COMPOSIO_SEARCH_TOOLS', { queries: [{ use_case }] })).body
      .data;

  test.each([
    ['read my newest emails', 'GMAIL_FETCH_EMAILS'],
    ['list the open issues of a github repository', 'GITHUB_LIST_REPOSITORY_ISSUES'],
    ['post a message to a slack channel', 'SLACK_SEND_MESSAGE'],
  ])('for "%s" finds %s', async (useCase, slug) => {
    const { results, tool_schemas: schemas } = await search(createEmulator(), useCase);
    expect(results[0].primary_tool_slugs).toEqual([slug]);
    expect(schemas[slug].input_schema.type).toBe('object');
  });

  test('tells which toolkits are connected', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const status = async (use_case: string) =>
      (await search(emulator, use_case)).toolkit_connection_statuses[0];
    expect(await status('fetch emails')).toMatchObject({
      toolkit: 'gmail',
      has_active_connection: true,
      connection_details: { connected_account_id: 'ca_ada_gmail_1' },
      current_user_info: { email: 'ada@tidewell.example' },
    });
    expect(await status('slack message')).toMatchObject({
      toolkit: 'slack',
      has_active_connection: false,
      connection_details: {},
      status_message: expect.stringContaining('COMPOSIO_MANAGE_CONNECTIONS'),
    });
  });

  test('answers with something the session lets in, even if nothing fits', async () => {
    const { results } = await search(createEmulator(), 'post to slack', { toolkits: { enable: ['github'] } });
    expect(results[0].primary_tool_slugs).toEqual(['GITHUB_LIST_REPOSITORY_ISSUES']);
  });

  test('leads to schemas, and says which there are none of', async () => {
    const { execute } = await open(createEmulator());
    const tool_slugs = ['SLACK_SEND_MESSAGE', 'SLACK_DREAM'];
    const { body } = await execute('COMPOSIO_GET_TOOL_SCHEMAS', { tool_slugs });
    expect(body.data).toMatchObject({
      success: false,
      tool_schemas: { SLACK_SEND_MESSAGE: { toolkit: 'slack', input_schema: { required: ['channel'] } } },
      not_found: ['SLACK_DREAM'],
    });
  });
});

describe('managing connections', () => {
  const manage = async (emulator: Emulator, args: object, config: object = {}) =>
    (await (await open(emulator, config)).execute('COMPOSIO_MANAGE_CONNECTIONS', args)).body.data;

  test('gives a link for what is not connected, and the account for what is', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const { message, results, summary, session } = await manage(emulator, {
      toolkits: ['gmail', 'slack', 'nonesuch', 'hackernews', 'quickbooks'],
      session_id: 'coal',
    });
    expect(summary).toEqual({
      total_toolkits: 5,
      active_connections: 2,
      initiated_connections: 1,
      failed_connections: 2,
    });
    expect(message).toBe('2 active, 1 initiated, 2 failed');
    expect(session.id).toBe('coal');
    expect(results['gmail']).toEqual({
      toolkit: 'gmail',
      status: 'active',
      has_active_connection: true,
      redirect_url: null,
      connected_account_id: 'ca_ada_gmail_1',
      auth_config_id: expect.stringMatching(/^ac_/),
      created_at: expect.any(String),
      current_user_info: { email: 'ada@tidewell.example' },
      error_message: null,
      instruction: null,
      was_reinitiated: false,
      account_type: 'PRIVATE',
    });
    expect(results['slack']).toMatchObject({
      status: 'initiated',
      has_active_connection: false,
      redirect_url: expect.stringMatching(/^https:\/\/composio\.test\/emu\/link\/lk_/),
      created_at: null,
    });
    expect(results['hackernews'].status).toBe('active');
    expect(results['nonesuch']).toMatchObject({ status: 'failed', error_message: expect.any(String) });
    expect(results['quickbooks'].error_message).toContain('no Composio-managed auth');
  });

  test('gives a link that works', async () => {
    const emulator = createEmulator();
    const { results } = await manage(emulator, { toolkits: ['gmail'] });
    await submit(emulator, results['gmail'].redirect_url, { decision: 'allow' });
    expect((await manage(emulator, { toolkits: ['gmail'] })).message).toBe('All connections are active');
  });

  test('can be made to start anew, which leaves the old account until it is removed', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const { message, results } = await manage(emulator, { toolkits: ['gmail'], reinitiate_all: true });
    expect(message).toBe('All connections have been initiated and are pending completion');
    expect(results['gmail']).toMatchObject({ status: 'initiated', was_reinitiated: true });
    expect(emulator.accounts('ada')).toHaveLength(2);
  });

  test('lists, adds, renames and removes accounts', async () => {
    const emulator = createEmulator({ scenario: 'several-connected', users: ['ada'] });
    const config = { multi_account: { enable: true } };
    const act = async (entry: object) =>
      (await manage(emulator, { toolkits: [{ name: 'gmail', ...entry }] }, config)).results.gmail;
    const aliases = async () =>
      (await act({ action: 'list' })).accounts.map((one: { alias: string; status: string }) => [
        one.alias,
        one.status,
      ]);
    expect(await aliases()).toEqual([
      [null, 'active'],
      ['personal', 'active'],
      ['work', 'active'],
    ]);
    expect(await act({ action: 'add', alias: 'club' })).toMatchObject({
      status: 'initiated',
      redirect_url: expect.stringContaining('/link/lk_'),
    });
    expect(await act({ action: 'add', alias: 'work' })).toMatchObject({
      status: 'failed',
      error_message: expect.stringContaining('already in use'),
    });
    expect((await act({ action: 'rename', account_id: 'personal', alias: 'home' })).status).toBe('active');
    expect((await act({ action: 'rename', account_id: 'home', alias: 'home' })).status).toBe('active');
    expect((await act({ action: 'remove', account_id: 'ca_ada_gmail_1' })).status).toBe('active');
    expect(await aliases()).toEqual([
      ['club', 'initiated'],
      [null, 'active'],
      ['home', 'active'],
    ]);
    expect((await act({ action: 'remove', account_id: 'ca_x' })).error_message).toContain('ca_x');
    expect((await act({ action: 'paint', account_id: 'home' })).error_message).toContain('paint');
  });

  test('calls accounts by their word ids, and is answered with them', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    const act = async (entry: object) => {
      const toolkits = [{ name: 'gmail', ...entry }];
      return (await manage(emulator, { toolkits }, { multi_account: { enable: true } })).results.gmail;
    };
    const [newest] = (await act({ action: 'list' })).accounts;
    expect(newest.id).toBe(emulator.account('ca_ada_gmail_3')?.wordId);
    await act({ action: 'rename', account_id: newest.id, alias: 'club' });
    expect(emulator.account('ca_ada_gmail_3')?.alias).toBe('club');
  });

  test('removes nothing where removal is switched off', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const entry = { name: 'gmail', action: 'remove', account_id: 'ca_ada_gmail_1' };
    const config = { manage_connections: { enable_connection_removal: false } };
    const { results } = await manage(emulator, { toolkits: [entry] }, config);
    expect(results['gmail'].status).toBe('failed');
    expect(emulator.account('ca_ada_gmail_1')).toBeDefined();
  });

  test('leaves alone what the session leaves out, connected or not', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const toolkits = { enable: ['github'] };
    const { results } = await manage(emulator, { toolkits: ['gmail', 'hackernews'] }, { toolkits });
    for (const slug of ['gmail', 'hackernews']) {
      expect(results[slug]).toMatchObject({ status: 'failed', error_message: expect.stringContaining(slug) });
    }
  });

  test('reaches nobody else’s account', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const entry = { name: 'gmail', action: 'remove', account_id: 'ca_grace_gmail_1' };
    await manage(emulator, { toolkits: [entry] });
    expect(emulator.account('ca_grace_gmail_1')).toBeDefined();
  });
});

describe('waiting for connections', () => {
  const config = { manage_connections: { enable_wait_for_connections: true } };
  const statuses = (body: Answer['body']) =>
    Object.fromEntries(
      Object.values<{ toolkit: string; status: string }>(body.data.results).map(({ toolkit, status }) => [
        toolkit,
        status,
      ]),
    );

  test('ends once somebody has signed in', async () => {
    let finish: () => Promise<unknown> = async () => {};
    const sleep = vi.fn<Sleep>(async () => void (await finish()));
    const emulator = createEmulator({ sleep });
    const { execute } = await open(emulator, config);
    const { body } = await execute('COMPOSIO_MANAGE_CONNECTIONS', { toolkits: ['gmail'] });
    finish = () => submit(emulator, body.data.results.gmail.redirect_url, { decision: 'allow' });
    const waited = await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits: ['gmail'] });
    expect(waited.body.data.results.gmail).toMatchObject({ status: 'ACTIVE', has_active_connection: true });
    expect(sleep).toHaveBeenCalledExactlyOnceWith(1000, expect.any(AbortSignal));
  });

  test('ends after a minute', async () => {
    const sleep = vi.fn<Sleep>(async () => {});
    const { execute } = await open(createEmulator({ scenario: 'pending', sleep }), config);
    const { body } = await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits: ['gmail'] });
    expect(statuses(body)).toEqual({ gmail: 'INITIATED' });
    expect(sleep).toHaveBeenCalledTimes(60);
  });

  test('is for any of them unless it is for all', async () => {
    const sleep = vi.fn<Sleep>(async () => {});
    const emulator = createEmulator({ scenario: 'every-status', sleep });
    const { execute } = await open(emulator, config);
    const toolkits = ['gmail', 'notion', 'googledrive', 'stripe'];
    const { body } = await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits });
    expect(statuses(body)).toEqual({
      gmail: 'ACTIVE',
      notion: 'INITIATED',
      googledrive: 'FAILED',
      stripe: 'NOT_FOUND',
    });
    expect(sleep).not.toHaveBeenCalled();
    await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits, mode: 'all' });
    expect(sleep).toHaveBeenCalledTimes(60);
  });

  test('for nothing in particular is refused at once', async () => {
    const { execute } = await open(createEmulator(), config);
    for (const args of [{}, { toolkits: [] }, { toolkits: 'gmail' }]) {
      const { body } = await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', args);
      expect(body.error).toMatch(/missing: \{'toolkits'\}/);
    }
  });

  test('sees an attempt run out', async () => {
    let now = 0;
    const sleep: Sleep = async () => void (now += 60_000);
    const emulator = createEmulator({ sleep, now: () => now });
    const { execute } = await open(emulator, config);
    await execute('COMPOSIO_MANAGE_CONNECTIONS', { toolkits: ['gmail'] });
    const { body } = await execute('COMPOSIO_WAIT_FOR_CONNECTIONS', { toolkits: ['gmail'] });
    expect(body.data.results.gmail).toMatchObject({
      status: 'FAILED',
      error_message: 'Connection initiation did not complete within 10 minutes',
    });
  });
});

test('several tools run at once, each with its own failure', async () => {
  const { execute } = await open(createEmulator({ scenario: 'connected' }));
  const { body } = await execute('COMPOSIO_MULTI_EXECUTE_TOOL', {
    tools: [
      { tool_slug: 'GMAIL_FETCH_EMAILS', arguments: {} },
      { tool_slug: 'SLACK_SEND_MESSAGE', arguments: { channel: 'general' } },
      { tool_slug: 'COMPOSIO_MANAGE_CONNECTIONS', arguments: { toolkits: ['slack'] } },
    ],
    sync_response_to_workbench: false,
  });
  expect(body.data).toMatchObject({
    total_count: 3,
    success_count: 1,
    error_count: 2,
    results: [
      { index: 0, tool_slug: 'GMAIL_FETCH_EMAILS', response: { successful: true, error: null }, error: null },
      {
        index: 1,
        response: null,
        error: "No active connection found for toolkit(s) 'slack' in this session",
      },
      { index: 2, response: null, error: 'Tool "COMPOSIO_MANAGE_CONNECTIONS" not found' },
    ],
  });
});

test('no more than fifty tools run at once', async () => {
  const { execute } = await open(createEmulator());
  const run = async (length: number) => {
    const tools = Array.from({ length }, () => ({ tool_slug: 'NONESUCH', arguments: {} }));
    return (await execute('COMPOSIO_MULTI_EXECUTE_TOOL', { tools })).body;
  };
  expect((await run(50)).data.total_count).toBe(50);
  expect(await run(51)).toMatchObject({ data: {}, error: expect.stringContaining('1 to 50') });
});

test('meta tools are run under a route of their own, too', async () => {
  const emulator = createEmulator();
  const { id } = await open(emulator);
  const run = (slug: string) =>
    ask(emulator, 'POST', `/tool_router/session/${id}/execute_meta`, {
      slug,
      arguments: { toolkits: ['gmail'] },
    });
  expect((await run('COMPOSIO_MANAGE_CONNECTIONS')).body.data.results.gmail.status).toBe('initiated');
  expect((await run('GMAIL_FETCH_EMAILS')).status).toBe(400);
});
