import { describe, expect, test, vi } from 'vitest';
import { ask, base, look, start, submit } from '../test/ask.ts';
import { createEmulator } from './create-emulator.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import type { Sleep } from './sleep.ts';

describe('scenarios', () => {
  test.each([
    ['empty', []],
    ['connected', ['gmail ACTIVE']],
    ['needs-reconnect', ['gmail EXPIRED', 'slack REVOKED', 'github ACTIVE']],
    ['paused', ['gmail INACTIVE', 'github ACTIVE']],
    ['pending', ['gmail INITIATED']],
    ['unknown-status', ['gmail QUARANTINED']],
  ] as const)('"%s" begins with the accounts it says, for each user', (scenario, accounts) => {
    const emulator = createEmulator({ scenario });
    for (const user of ['ada', 'grace']) {
      expect(emulator.accounts(user).map(({ toolkit, status }) => `${toolkit} ${status}`)).toEqual(accounts);
    }
  });

  test('"every-status" has all seven, and one nobody knows', () => {
    const emulator = createEmulator({ scenario: 'every-status', users: ['zoe'] });
    expect(emulator.accounts().map(({ status }) => status)).toEqual([
      'ACTIVE',
      'EXPIRED',
      'REVOKED',
      'INACTIVE',
      'INITIATED',
      'INITIALIZING',
      'FAILED',
      'QUARANTINED',
    ]);
  });

  test('"several-connected" tells accounts of one toolkit apart by alias and address', () => {
    const emulator = createEmulator({ scenario: 'several-connected', users: ['ada'] });
    const gmail = emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
    expect(gmail.map(({ alias, label }) => [alias, label])).toEqual([
      ['work', 'ada@tidewell.example'],
      ['personal', 'ada@home.example'],
      [null, 'ada@elsewhere.example'],
    ]);
  });

  test.each(Object.keys(scenarios) as ScenarioName[])(
    '"%s" shows the same world in every run',
    (scenario) => {
      const [one, other] = [
        createEmulator({ scenario, now: () => 0 }),
        createEmulator({ scenario, now: () => 0 }),
      ];
      const world = (emulator: typeof one) =>
        emulator.accounts().map(({ id, status, alias, label }) => [id, status, alias, label]);
      expect(world(one)).toEqual(world(other));
    },
  );

  test('"pending" can be finished on its page, and runs out by itself', async () => {
    let now = Date.now();
    const emulator = createEmulator({ scenario: 'pending', now: () => now });
    const { body } = await ask(emulator, 'GET', '/connected_accounts/ca_ada_gmail_1');
    // It was begun twenty seconds ago.
    expect((await look(emulator, body.state.val.redirectUrl)).body).toContain('9:40 left');
    await submit(emulator, body.state.val.redirectUrl, { decision: 'allow' });
    now += 580_000;
    expect(emulator.accounts().map(({ status }) => status)).toEqual(['ACTIVE', 'EXPIRED']);
  });

  test.each([
    ['down', 503],
    ['rate-limited', 429],
    ['unauthorized', 401],
  ] as const)('"%s" answers every call with %i, and asks nobody to try again', async (scenario, status) => {
    const emulator = createEmulator({ scenario });
    const answer = await ask(emulator, 'GET', '/toolkits');
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-should-retry')).toBe('false');
  });

  test('"rate-limited" says in its headers what the limit is and when to come back', async () => {
    const { body, headers } = await ask(createEmulator({ scenario: 'rate-limited' }), 'GET', '/toolkits');
    expect(body).toEqual({ message: 'Rate limit exceeded. Limit: 10000 requests per 1 minutes' });
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-ratelimit-remaining': '0', 'retry-after': '30' });
  });

  test('"flaky" fails about three calls in ten, and the same ones in every run', async () => {
    const run = async () => {
      const emulator = createEmulator({ scenario: 'flaky' });
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => ask(emulator, 'GET', '/toolkits/gmail')),
      );
      return answers.map(({ status }) => status);
    };
    const statuses = await run();
    expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(20);
    expect(statuses.filter((status) => status === 500).length).toBeLessThan(40);
    expect(await run()).toEqual(statuses);
  });

  test('"slow" waits on the clock it is given', async () => {
    const sleep = vi.fn<Sleep>(async () => {});
    await ask(createEmulator({ scenario: 'slow', sleep }), 'GET', '/toolkits/gmail');
    expect(sleep).toHaveBeenCalledExactlyOnceWith(2000, expect.any(AbortSignal));
  });

  test('"slow" answers what is so after the wait', async () => {
    let now = 0;
    const sleep = async () => void (now += 600_000);
    const emulator = createEmulator({ scenario: 'slow', sleep, now: () => now });
    emulator.connect({ id: 'ca_1', userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    expect((await ask(emulator, 'GET', '/connected_accounts/ca_1')).body.status).toBe('EXPIRED');
  });

  test('"malformed" answers what is no JSON', async () => {
    const request = new Request(`${base}/api/v3/toolkits/gmail`, { headers: { 'x-api-key': 'any' } });
    const response = await createEmulator({ scenario: 'malformed' }).fetch(request);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test('"no-managed-auth" refuses every link with 4308', async () => {
    const emulator = createEmulator({ scenario: 'no-managed-auth' });
    const session = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada' });
    const path = `/tool_router/session/${session.body.session_id}/link`;
    const { status, body } = await ask(emulator, 'POST', path, { toolkit: 'gmail' });
    expect([status, body.error.code]).toEqual([400, 4308]);
  });

  test('of one’s own are plain data', async () => {
    const emulator = createEmulator({
      scenario: {
        description: 'Two calendars.',
        accounts: ({ home }) => [{ toolkit: 'googlecalendar', label: home, alias: 'family' }],
        faults: { 'GET /toolkits': { status: 503 } },
      },
      users: ['zoe'],
    });
    expect(emulator.accounts('zoe')).toMatchObject([{ alias: 'family', label: 'zoe@home.example' }]);
    expect((await ask(emulator, 'GET', '/toolkits')).status).toBe(503);
  });

  test('have no account that is made in the future, however many there are', () => {
    const accounts = () => Array.from({ length: 50 }, () => ({ toolkit: 'gmail' }));
    const emulator = createEmulator({ scenario: { description: 'Many.', accounts }, users: ['ada'], now: () => 1e12 });
    const times = emulator.accounts().map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(1e12);
  });

  test('keep the accounts of any two users apart', async () => {
    const users = ['Ольга', 'Иван', 'a-b', 'ab', 'a_b', 'a--b', 'a-002db', '-a', '\u02da', '', '🦊', 'org_42:user_7'];
    const emulator = createEmulator({ scenario: 'connected', users });
    expect(emulator.accounts().map(({ userId }) => userId)).toEqual(users);
    const odd = emulator.accounts('a-b')[0]?.id ?? '';
    expect((await ask(emulator, 'GET', `/connected_accounts/${odd}`)).body.user_id).toBe('a-b');
    expect(emulator.account('ca_ab_gmail_1')?.userId).toBe('ab');
  });

  test('make no account twice', () => {
    expect(() => createEmulator({ scenario: 'connected', users: ['ada', 'ada'] })).toThrow(
      new RangeError('There is an account "ca_ada_gmail_1" already'),
    );
    const emulator = createEmulator({ scenario: 'connected' });
    expect(() => emulator.connect({ userId: 'zoe', toolkit: 'gmail', id: 'ca_ada_gmail_1' })).toThrow(RangeError);
    expect(emulator.account('ca_ada_gmail_1')?.userId).toBe('ada');
  });

  test('that do not exist are refused with the names of those that do', () => {
    expect(() => createEmulator({ scenario: 'conected' as ScenarioName })).toThrow(
      /connected, several-connected/,
    );
  });
});

describe('faults', () => {
  test('hit their route, so many times, the newest first', async () => {
    const emulator = createEmulator();
    const status = async () => (await ask(emulator, 'GET', '/connected_accounts/ca_1')).status;
    const stop = emulator.fail('GET /connected_accounts/:id', { status: 500 });
    emulator.fail('GET /connected_accounts/:id', { status: 503 }, { times: 1 });
    expect([await status(), await status()]).toEqual([503, 500]);
    expect((await ask(emulator, 'GET', '/connected_accounts')).status).toBe(200);
    stop();
    expect(await status()).toBe(404);
  });

  test('on a route that does not exist are refused at once', () => {
    expect(() => createEmulator().fail('GET /conected_accounts', { status: 500 })).toThrow(TypeError);
  });

  test('hit no other route whose path would fit, too', async () => {
    const emulator = createEmulator();
    emulator.fail('GET /toolkits/:slug', { status: 500 });
    emulator.fail('PATCH /auth_configs/:id/DISABLED', { status: 500 });
    const status = async (method: string, path: string) => (await ask(emulator, method, path)).status;
    expect([await status('GET', '/toolkits/gmail'), await status('GET', '/toolkits/categories')]).toEqual([500, 200]);
    expect(await status('PATCH', '/auth_configs/ac_1/DISABLED')).toBe(500);
    expect(await status('PATCH', '/auth_configs/ac_1/ENABLED')).toBe(404);
  });

  test('everywhere spare the hosted pages, which have to be named', async () => {
    const emulator = createEmulator();
    const { url } = await start(emulator, 'gmail');
    emulator.fail('* *', { status: 500 });
    expect((await look(emulator, url)).status).toBe(200);
    emulator.fail('GET /link/:token', { status: 502 });
    expect((await look(emulator, url)).status).toBe(502);
  });

  test('everywhere are not used up by what a browser asks of a page', async () => {
    const emulator = createEmulator();
    emulator.fail('* *', { status: 500 }, { times: 1 });
    const icon = await emulator.fetch(new Request('http://localhost/favicon.ico'));
    expect(icon.status).toBe(404);
    expect((await ask(emulator, 'GET', '/toolkits')).status).toBe(500);
  });

  test('with a status do nothing, and may bring a body and headers of their own', async () => {
    const emulator = createEmulator();
    const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    emulator.fail('DELETE /connected_accounts/:id', {
      status: 418,
      body: { tea: true },
      headers: { 'x-pot': 'small' },
    });
    const { body, headers } = await ask(emulator, 'DELETE', `/connected_accounts/${id}`);
    expect([body, headers.get('x-pot')]).toEqual([{ tea: true }, 'small']);
    expect(emulator.account(id)).toBeDefined();
  });

  test.each([{}, { delay: 100 }, { malformed: true }, { status: 503 }])(
    'bring headers of their own along with %j',
    async (fault) => {
      const emulator = createEmulator({ sleep: async () => {} });
      emulator.fail('GET /toolkits/:slug', { ...fault, headers: { deprecation: 'true' } });
      const request = new Request(`${base}/api/v3.1/toolkits/gmail`, { headers: { 'x-api-key': 'any' } });
      const { headers } = await emulator.fetch(request);
      expect([headers.get('deprecation'), headers.get('content-type')]).toEqual(['true', 'application/json']);
      const isFailure = 'status' in fault || 'malformed' in fault;
      expect(headers.get('x-should-retry')).toBe(isFailure ? 'false' : null);
    },
  );

  test('add up: a failure can be cut in half', async () => {
    const emulator = createEmulator();
    emulator.fail('GET /toolkits', { status: 503, malformed: true });
    const request = new Request(`${base}/api/v3.1/toolkits`, { headers: { 'x-api-key': 'any' } });
    const response = await emulator.fetch(request);
    expect(response.status).toBe(503);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test.each([204, 205, 304])('with the status %i have no body', async (status) => {
    const emulator = createEmulator();
    emulator.fail('GET /toolkits', { status, body: { tea: true } });
    const answer = await ask(emulator, 'GET', '/toolkits');
    expect([answer.status, answer.body]).toEqual([status, '']);
  });

  test.each([0, 199, 600, 200.5, Number.NaN])('with the status %d are refused at once', (status) => {
    expect(() => createEmulator().fail('GET /toolkits', { status })).toThrow(RangeError);
  });

  test('on a hosted page leave it a page, and its way back a way back', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail', { callback_url: 'https://app.example/cb' });
    emulator.fail('* /link/:token', { malformed: true });
    const { headers, body } = await look(emulator, url);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(body).not.toContain('</html>');
    const back = await submit(emulator, url, { decision: 'allow' });
    expect([back.status, back.headers.get('location')]).toEqual([
      303,
      `https://app.example/cb?status=success&connected_account_id=${id}`,
    ]);
  });

  test('that miss by their rate leave the call to the one before', async () => {
    const emulator = createEmulator({ scenario: 'down' });
    emulator.fail('GET /toolkits', { status: 500, rate: 0 });
    expect((await ask(emulator, 'GET', '/toolkits')).status).toBe(503);
  });

  test('that lose the answer have done the work', async () => {
    const emulator = createEmulator();
    const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    emulator.fail('DELETE /connected_accounts/:id', { malformed: true });
    const request = new Request(`${base}/api/v3/connected_accounts/${id}`, {
      method: 'DELETE',
      headers: { 'x-api-key': 'any' },
    });
    expect((await emulator.fetch(request)).status).toBe(200);
    expect(emulator.account(id)).toBeUndefined();
  });

  test.each(['headers', 'body'] as const)(
    'that hang before the %s end when the request is given up',
    async (hang) => {
      const emulator = createEmulator();
      emulator.fail('GET /toolkits', { hang });
      const giving = new AbortController();
      const headers = { 'x-api-key': 'any' };
      const answer = emulator
        .fetch(new Request(`${base}/api/v3/toolkits`, { headers, signal: giving.signal }))
        .then((response) => response.text());
      giving.abort(new Error('given up'));
      await expect(answer).rejects.toThrow('given up');
    },
  );
});

describe('what a test can see and do', () => {
  test('every request is noted, with its kind, query, body and status', async () => {
    const emulator = createEmulator({ now: () => 1_700_000_000_000 });
    const { url, token } = await start(emulator, 'gmail');
    await ask(emulator, 'GET', '/connected_accounts?user_ids=ada&limit=5');
    await submit(emulator, url, { decision: 'allow', account: 'another' });
    expect(emulator.requests.slice(-2)).toEqual([
      {
        kind: 'api',
        method: 'GET',
        path: '/connected_accounts',
        query: { user_ids: 'ada', limit: '5' },
        body: undefined,
        status: 200,
        at: 1_700_000_000_000,
      },
      expect.objectContaining({
        kind: 'page',
        path: `/link/${token}`,
        body: { decision: 'allow', account: 'another' },
        status: 303,
      }),
    ]);
    expect(emulator.requests[0]).toMatchObject({ method: 'POST', body: { user_id: 'ada' }, status: 201 });
  });

  test('credentials are not noted', async () => {
    const emulator = createEmulator();
    const { url } = await start(emulator, 'stripe');
    await submit(emulator, url, { decision: 'allow', generic_api_key: 'sk_secret' });
    const auth_config = { type: 'use_custom_auth', authScheme: 'API_KEY', credentials: { key: 'sk_secret' } };
    const created = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'serpapi' }, auth_config });
    const { id: auth_config_id } = created.body.auth_config;
    const connection_data = { generic_api_key: 'sk_secret' };
    await ask(emulator, 'POST', '/connected_accounts/link', { auth_config_id, user_id: 'ada', connection_data });
    const connection = { user_id: 'ada', data: connection_data };
    await ask(emulator, 'POST', '/connected_accounts', { auth_config: { id: auth_config_id }, connection });
    const proxy_config = { proxy_url: 'https://proxy.example', proxy_auth_key: 'sk_secret' };
    await ask(emulator, 'PATCH', `/auth_configs/${auth_config_id}`, { type: 'custom', proxy_config });
    const cut = { method: 'PATCH', body: '{"connection":{"state":{"val":{"generic_api_key":"sk_secret"' };
    await emulator.fetch(new Request(`${base}/api/v3.1/connected_accounts/ca_1`, cut));
    expect(JSON.stringify(emulator.requests)).not.toContain('sk_secret');
  });

  test('the log forgets the oldest beyond a thousand', async () => {
    const emulator = createEmulator();
    for (let count = 0; count < 1001; count += 1) await ask(emulator, 'GET', `/toolkits/x${count}`);
    expect([emulator.requests.length, emulator.requests[0]?.path]).toEqual([1000, '/toolkits/x1']);
  });

  test('accounts are made, moved and read without a request', () => {
    const emulator = createEmulator();
    const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status: 'EXPIRED' });
    expect(emulator.account(id)).toMatchObject({ statusReason: 'Permanent auth error during token refresh' });
    emulator.setStatus(id, 'SOMETHING_NEW', 'because');
    expect(emulator.account(id)).toMatchObject({ status: 'SOMETHING_NEW', statusReason: 'because' });
    expect(() => emulator.setStatus('ca_x', 'ACTIVE')).toThrow(RangeError);
    expect(() => emulator.connect({ userId: 'ada', toolkit: 'nonesuch' })).toThrow(RangeError);
    expect(() => emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' })).toThrow(
      /already in use/,
    );
  });

  test('an attempt that is made to expire does so as one that nobody finished, and its link with it', async () => {
    const emulator = createEmulator();
    const { url, id } = await start(emulator, 'gmail');
    await emulator.expire(id);
    expect(emulator.account(id)).toMatchObject({
      status: 'EXPIRED',
      statusReason: 'Connection initiation did not complete within 10 minutes',
    });
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(410);
    expect(emulator.account(id)?.status).toBe('EXPIRED');
  });

  test('an attempt that begins by a status has ten minutes and a link to finish it', async () => {
    let now = 0;
    const emulator = createEmulator({ scenario: 'connected', now: () => now });
    now = 3_600_000;
    emulator.setStatus('ca_ada_gmail_1', 'INITIATED');
    emulator.setStatus('ca_grace_gmail_1', 'INITIATED');
    now += 599_999;
    const { body } = await ask(emulator, 'GET', '/connected_accounts/ca_ada_gmail_1');
    expect((await submit(emulator, body.state.val.redirectUrl, { decision: 'allow' })).status).toBe(303);
    now += 1;
    expect(emulator.accounts().map(({ status }) => status)).toEqual(['ACTIVE', 'EXPIRED']);
  });

  test('an attempt whose time begins anew keeps its link', async () => {
    let now = 0;
    const emulator = createEmulator({ now: () => now });
    const { url, id } = await start(emulator, 'gmail');
    now = 599_999;
    emulator.setStatus(id, 'INITIATED');
    now += 599_999;
    expect((await submit(emulator, url, { decision: 'allow' })).status).toBe(303);
  });

  test('no two accounts share a word id, however many there are', () => {
    const emulator = createEmulator();
    for (let count = 0; count < 300; count += 1) emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const names = emulator.accounts().map(({ wordId }) => wordId);
    expect(new Set(names).size).toBe(300);
    expect(names.every((name) => /^gmail_[a-z]+-[a-z]+(-\d+)?$/.test(name))).toBe(true);
  });

  test('a copy of an account does not change the account', () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const copy = emulator.account('ca_ada_gmail_1') as { status: string };
    copy.status = 'FAILED';
    emulator.account('ca_ada_gmail_1')?.accessList.allowed_user_ids.push('mallory');
    emulator.accounts('ada')[0]?.accessList.allowed_user_ids.push('mallory');
    expect(emulator.account('ca_ada_gmail_1')).toMatchObject({
      status: 'ACTIVE',
      accessList: { allowed_user_ids: [] },
    });
  });

  test('everything goes back to the beginning', async () => {
    const emulator = createEmulator({ scenario: 'connected' });
    const { url } = await start(emulator, 'slack');
    emulator.fail('* *', { status: 500 });
    emulator.setStatus('ca_ada_gmail_1', 'REVOKED');
    emulator.reset();
    expect(emulator.requests).toEqual([]);
    expect(emulator.accounts('ada').map(({ id, status }) => [id, status])).toEqual([
      ['ca_ada_gmail_1', 'ACTIVE'],
    ]);
    expect((await look(emulator, url)).status).toBe(404);
    expect((await ask(emulator, 'GET', '/toolkits')).status).toBe(200);
  });
});

describe('the catalogue', () => {
  test('can be made larger, and made one’s own', async () => {
    const names = async (emulator: ReturnType<typeof createEmulator>) => {
      const { body } = await ask(emulator, 'GET', '/toolkits?limit=1000');
      return [body.total_items, body.items.at(-1).slug];
    };
    expect(await names(createEmulator({ syntheticToolkits: 400 }))).toEqual([930, 'synthetic_400']);
    const own = {
      slug: 'abacus',
      name: 'Abacus',
      description: '',
      authSchemes: ['OAUTH2'],
      managedAuthSchemes: [],
      categories: [],
    } as const;
    expect(await names(createEmulator({ toolkits: [own] }))).toEqual([1, 'abacus']);
  });

  test('has no toolkits of the project’s own: where they come from counts before who manages them', async () => {
    const emulator = createEmulator();
    const total = async (query: string) => (await ask(emulator, 'GET', `/toolkits?${query}`)).body.total_items;
    expect(await total('type=custom&managed_by=composio')).toBe(0);
    expect(await total('managed_by=project')).toBe(0);
    expect(await total('type=native&managed_by=project')).toBe(530);
  });

  test('has a logo for every toolkit, drawn here', async () => {
    const { body } = await ask(createEmulator(), 'GET', '/toolkits?limit=1000');
    for (const { meta } of body.items) {
      const { status, headers, body: svg } = await look(createEmulator(), meta.logo);
      expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }
  });

  test('describes a toolkit in one short line, or not at all', async () => {
    const { body } = await ask(createEmulator({ syntheticToolkits: 400 }), 'GET', '/toolkits?limit=1000');
    const descriptions: string[] = body.items.map(({ meta }: { meta: { description: string } }) => meta.description);
    expect(descriptions.filter((line) => line.length > 32 || line.endsWith('.'))).toEqual([]);
    expect(descriptions[0]).toBe('Read, send and sort mail');
  });

  test('can carry its logos inside their addresses', async () => {
    const { body } = await ask(createEmulator({ logos: 'data' }), 'GET', '/toolkits/gmail');
    expect(body.meta.logo).toMatch(/^data:image\/svg\+xml,%3Csvg/);
  });
});
