import { ConnectError, ERROR_STATUS, OTHER_ROUTES, ROUTES, type ErrorCode, type RouteName } from '@plugboard/protocol';
import { describe, expect, test } from 'vitest';
import { describeEachRuntime } from '../test/each-runtime.ts';
import { APP, createStack, type Answer, type CallInit } from '../test/stack.ts';

const FIXED_HEADERS = {
  'cache-control': 'private, no-store',
  vary: 'Cookie, Authorization, Origin, Sec-Fetch-Site',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

const names = Object.keys(ROUTES) as RouteName[];
const idRoutes = names.filter((name) => ROUTES[name].path.includes(':id'));
const writes = names.filter((name) => ROUTES[name].method !== 'GET');

/** A legal body for each route that needs one: a route that is missing here fails the type check. */
const bodies: Record<RouteName, unknown> = {
  listToolkits: undefined,
  getToolkit: undefined,
  listConnections: undefined,
  getConnection: undefined,
  authorize: { toolkit: 'gmail' },
  confirm: {},
  cancel: undefined,
  disconnect: undefined,
  listCategories: undefined,
  selectConnection: { connectionId: 'ca_1' },
  reconnect: {},
  updateConnection: { alias: 'work' },
  submitCredentials: { toolkit: 'serpapi', scheme: 'API_KEY', fields: { generic_api_key: 'k' } },
  replaceCredentials: { fields: { generic_api_key: 'k' } },
};

function target(name: RouteName, key: string): [method: string, path: string, init: CallInit] {
  const { method, path } = ROUTES[name];
  return [method, path.replace(/:\w+/, key), { body: bodies[name] }];
}

function withoutRequestId({ status, headers, text }: Answer): object {
  const rest = [...headers].filter(([header]) => !['date', 'connection', 'keep-alive'].includes(header));
  return { status, headers: rest, text: text.replace(/"requestId":"[^"]+"/, '') };
}

describeEachRuntime('createConnectHandler', (runtime) => {
  describe.each(names)('%s', (name) => {
    test('T08 answers 401 when nobody is signed in, and asks Composio nothing', async () => {
      await using stack = await createStack({ runtime });
      const [method, path, init] = target(name, 'gmail');
      const { status, headers, body } = await stack.call(method, path, { ...init, user: null });
      expect([status, body.error.code]).toEqual([401, 'unauthenticated']);
      expect(headers.has('set-cookie')).toBe(false);
      expect(stack.emulator.requests).toEqual([]);
    });

    test('T26 keeps its answers out of every cache', async () => {
      const selections = { get: () => null, set: () => {} };
      await using stack = await createStack({ runtime, handler: { credentials: true, selections } });
      const gmail = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const serpapi = stack.emulator.connect({ userId: 'ada', toolkit: 'serpapi', scheme: 'API_KEY' });
      const id = name === 'replaceCredentials' ? serpapi : gmail;
      const [method, path, { body }] = target(name, ROUTES[name].path.includes(':id') ? id : 'gmail');
      const init = { body: name === 'selectConnection' ? { connectionId: gmail } : body };
      const answers = [
        await stack.call(method, path, { ...init, user: null }),
        await stack.call(method, path, {
          ...init,
          headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        }),
        method === 'GET'
          ? await stack.call(method, `${path}?no-such-parameter=1`)
          : await stack.call(method, path, { body: 'no JSON' }),
        await stack.call('PROPFIND', path),
        await stack.call(method, path, init),
      ];
      for (const answer of answers) {
        expect(Object.fromEntries(answer.headers)).toMatchObject(FIXED_HEADERS);
      }
      const isMade = ['authorize', 'reconnect', 'submitCredentials'].includes(name);
      expect(answers.at(-1)?.status).toBe(isMade ? 201 : 200);
    });

    test('T46 refuses a request of another site, and shows it nothing', async () => {
      await using stack = await createStack({ runtime });
      const [method, path, init] = target(name, 'gmail');
      for (const origin of ['https://evil.example', 'null']) {
        const headers = { 'sec-fetch-site': 'cross-site', origin };
        const answer = await stack.call(method, path, { ...init, headers });
        expect([answer.status, answer.body.error.code]).toEqual([403, 'cross_origin']);
        expect([...answer.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual(
          [],
        );
        const preflight = await stack.call('OPTIONS', path, { headers });
        expect(preflight.status).toBe(405);
        expect([...preflight.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual(
          [],
        );
      }
      expect(stack.emulator.requests).toEqual([]);
    });

    test('T31 refuses what it does not know, and asks Composio nothing', async () => {
      await using stack = await createStack({ runtime });
      const [method, path, init] = target(name, 'ca_1');
      const strange: [string, CallInit][] =
        method === 'GET'
          ? [
              [`${path}?user_id=grace`, {}],
              [`${path}?__proto__=1`, {}],
              [`${path}?constructor=1`, {}],
            ]
          : [
              [path, { body: { ...(init.body as object), user_id: 'grace' } }],
              [path, { body: '{"__proto__":{"polluted":1}}' }],
              [path, { body: '{"constructor":{"prototype":{"polluted":1}}}' }],
              [path, { body: '[]' }],
              [path, { body: 'null' }],
              [path, { body: '{' }],
            ];
      for (const [strangePath, strangeInit] of strange) {
        const { status, body } = await stack.call(method, strangePath, strangeInit);
        expect([status, body.error.code]).toEqual([400, 'invalid_request']);
      }
      expect(stack.emulator.requests).toEqual([]);
      expect('polluted' in {}).toBe(false);
    });

    test('names the methods of its path when asked with another', async () => {
      await using stack = await createStack({ runtime });
      const [method, path] = target(name, 'gmail');
      const { status, headers, body } = await stack.call('PROPFIND', path);
      expect([status, body.error.code]).toEqual([405, 'method_not_allowed']);
      expect(headers.get('allow')?.split(', ')).toContain(method);
    });
  });

  describe.each(idRoutes)('%s', (name) => {
    test('T03 T04 T42 answers alike for what is not there, somebody else’s, shared by somebody else, and impossible', async () => {
      await using stack = await createStack({ runtime });
      const hers = stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
      const shared = stack.emulator.connect({ userId: 'grace', toolkit: 'slack', accountType: 'SHARED' });
      const ids = [
        'ca_missing',
        hers,
        shared,
        'a'.repeat(129),
        '..;',
        'ca_1%2Cca_2',
        '..%2fauth_configs',
        'ca%00',
        '%ff',
      ];
      const answers = [];
      for (const id of ids) {
        const [method, path, init] = target(name, id);
        answers.push(withoutRequestId(await stack.call(method, path, init)));
      }
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ status: 404 });
      expect(new Set(stack.upstreamCalls())).toEqual(new Set(['GET /connected_accounts']));
      expect(stack.emulator.accounts('grace').map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
    });

    test('T05 answers 404 when Composio ignores the id that was asked for', async () => {
      await using stack = await createStack({
        runtime,
        emulator: { ignoreFilters: ['connected_account_ids'] },
      });
      stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const [method, path, init] = target(name, 'ca_other');
      expect((await stack.call(method, path, init)).status).toBe(404);
      stack.emulator.connect({ userId: 'ada', toolkit: 'slack' });
      expect((await stack.call(method, path, init)).status).toBe(404);
      expect(stack.emulator.accounts().map(({ status }) => status)).toEqual(['ACTIVE', 'ACTIVE']);
    });

    test('T05 answers 404 when Composio ignores the id, though the right one is among what it answers', async () => {
      await using stack = await createStack({
        runtime,
        emulator: { ignoreFilters: ['connected_account_ids'] },
      });
      stack.emulator.connect({ userId: 'ada', toolkit: 'slack', createdAt: Date.now() - 60_000 });
      const newest = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const [method, path, init] = target(name, newest);
      expect((await stack.call(method, path, init)).status).toBe(404);
      expect(stack.emulator.account(newest)?.status).toBe('ACTIVE');
    });

    test('T05 answers 404 when Composio ignores whose connections were asked for', async () => {
      await using stack = await createStack({ runtime, emulator: { ignoreFilters: ['user_ids'] } });
      const hers = stack.emulator.connect({ userId: 'grace', toolkit: 'gmail' });
      const [method, path, init] = target(name, hers);
      expect((await stack.call(method, path, init)).status).toBe(404);
      expect(stack.emulator.account(hers)?.status).toBe('ACTIVE');
    });
  });

  describe.each(writes)('%s', (name) => {
    test('T09 wants our header', async () => {
      await using stack = await createStack({ runtime });
      const [method, path, init] = target(name, 'ca_1');
      const { status, body } = await stack.call(method, path, { ...init, headers: { 'x-plugboard': null } });
      expect([status, body.error.code]).toEqual([403, 'cross_origin']);
      expect(stack.emulator.requests).toEqual([]);
    });

    test('T09 wants JSON', async () => {
      await using stack = await createStack({ runtime });
      const [method, path] = target(name, 'ca_1');
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        '',
      ]) {
        const headers = { 'content-type': type };
        const { status, body } = await stack.call(method, path, { body: '{"toolkit":"gmail"}', headers });
        expect([type, status, body.error.code]).toEqual([type, 415, 'unsupported_media_type']);
      }
      expect(stack.emulator.requests).toEqual([]);
    });

    test('T33 refuses a body that is too large', async () => {
      await using stack = await createStack({ runtime });
      const [method, path] = target(name, 'ca_1');
      const { status, body } = await stack.call(method, path, { body: { toolkit: 'x'.repeat(20_000) } });
      expect([status, body.error.code]).toEqual([413, 'payload_too_large']);
      expect(stack.emulator.requests).toEqual([]);
    });
  });

  describe.each(Object.entries(OTHER_ROUTES))('%s', (name, { method, path }) => {
    const options = {
      verify: true,
      signInUrl: '/login',
      relay: true,
      webhookSecret: 'whsec_of_the_tests',
    };

    test('T26 keeps its answers out of every cache, and T46 shows them to no other site', async () => {
      await using stack = await createStack({ runtime, handler: options });
      const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      const answers = [
        await stack.call(method, path, { user: null, headers }),
        await stack.call(method, `${path}?session_uri=a&session_uri=b`, { headers }),
        await stack.call('PROPFIND', path),
        await stack.call('OPTIONS', path, { headers }),
      ];
      for (const answer of answers) {
        expect(Object.fromEntries(answer.headers)).toMatchObject(FIXED_HEADERS);
        expect([...answer.headers.keys()].filter((header) => header.startsWith('access-control'))).toEqual(
          [],
        );
      }
      expect(stack.emulator.requests).toEqual([]);
    });

    test('T07 asks Composio nothing when getUser answers two users', async () => {
      await using stack = await createStack({ runtime, handler: { ...options, getUser: () => 'ada,grace' } });
      const { status } = await stack.call(method, `${path}?session_uri=a`);
      expect(status).toBe({ events: 500, verify: 500, webhook: 401, relay: 302 }[name]);
      expect(stack.emulator.requests).toEqual([]);
    });
  });

  test('answers 404 to paths that are no routes, whoever asks', async () => {
    await using stack = await createStack({ runtime });
    for (const path of [
      '',
      '/',
      '/toolkits//',
      '//toolkits',
      '/Toolkits',
      '/toolkits/gmail/x',
      '/connections//confirm',
      '/%74oolkits',
    ]) {
      const { status, body } = await stack.call('GET', path, { user: null });
      expect([path, status, body.error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  test('has a fresh id in every error, and tells the host the same', async () => {
    const told: string[] = [];
    await using stack = await createStack({
      runtime,
      handler: { onError: (_, { requestId, route }) => told.push(`${route} ${requestId}`) },
    });
    stack.emulator.fail('GET /toolkits', { status: 401 });
    const answers = [await stack.call('GET', '/toolkits'), await stack.call('GET', '/toolkits')];
    const ids = answers.map(({ body }) => body.error.requestId);
    expect(new Set(ids).size).toBe(2);
    expect(told).toEqual(ids.map((id) => `listToolkits ${id}`));
  });

  test.each<[string, () => void]>([
    [
      'throws',
      () => {
        throw new Error('the log is full');
      },
    ],
    // A rejection that nobody handles ends a process, and fails this test.
    ['rejects', () => Promise.reject(new Error('the log is full'))],
  ])('answers also when onError %s', async (_, onError) => {
    await using stack = await createStack({ runtime, handler: { onError } });
    stack.emulator.fail('GET /toolkits', { status: 401 });
    const { status, body } = await stack.call('GET', '/toolkits');
    expect([status, body.error.code]).toEqual([502, 'upstream_auth']);
  });

  test('T46 lets a trusted origin read and write, and no other', async () => {
    const admin = 'https://admin.example.com';
    await using stack = await createStack({ runtime, handler: { trustedOrigins: [admin] } });
    const headers = { origin: admin, 'sec-fetch-site': 'same-site' };
    const preflight = await stack.call('OPTIONS', '/connections', {
      user: null,
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': admin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, x-plugboard',
      // An origin that is trusted no more is found out within ten minutes.
      'access-control-max-age': '600',
    });
    const asking = async (asked: string): Promise<string | null> => {
      const asks = { ...headers, 'access-control-request-method': 'POST', 'access-control-request-headers': asked };
      return (await stack.call('OPTIONS', '/connections', { user: null, headers: asks })).headers.get('access-control-allow-headers');
    };
    // What the client of a host sends besides; and nothing that is no list of names.
    expect(await asking('content-type,x-csrf-token,x-plugboard')).toBe('content-type,x-csrf-token,x-plugboard');
    for (const odd of ['*', 'x-a;x-b', `x-${'a'.repeat(1000)}`, 'x-a,,x-b']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await asking(odd)).toBe('authorization, content-type, x-plugboard');
    }
    const answers = [
      await stack.call('GET', '/connections', { headers }),
      await stack.call('POST', '/connections', { headers, body: { toolkit: 'gmail' } }),
      await stack.call('GET', '/connections', { headers, user: null }),
      await stack.call('GET', '/nowhere', { headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 201, 401, 404]);
    for (const answer of answers) {
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'access-control-allow-origin': admin,
        'access-control-allow-credentials': 'true',
        'cross-origin-resource-policy': 'cross-origin',
        vary: FIXED_HEADERS.vary,
      });
    }
    for (const origin of [
      'https://admin.example.com.evil.example',
      'http://admin.example.com',
      'https://ADMIN.example.com',
      '*',
    ]) {
      const refused = await stack.call('GET', '/connections', { headers: { ...headers, origin } });
      expect([refused.status, refused.headers.has('access-control-allow-origin')]).toEqual([403, false]);
    }
  });

  test('T45 sends people back to the configured address, whatever the request says its host is', async () => {
    await using stack = await createStack({ runtime });
    for (const headers of [
      { 'x-forwarded-host': 'evil.example' },
      { forwarded: 'host=evil.example;proto=http' },
      { 'x-forwarded-proto': 'http', 'x-original-url': '/evil' },
      {},
    ]) {
      const origin = Object.keys(headers).length > 0 ? APP : 'https://evil.example';
      await stack.call('POST', '/connections', { body: { toolkit: 'gmail' }, headers, origin });
    }
    const links = stack.emulator.requests.filter(({ path }) => path.endsWith('/link'));
    expect(links).toHaveLength(4);
    for (const { body } of links) {
      const { callback_url } = body as { callback_url: string };
      expect(callback_url).toMatch(
        /^https:\/\/app\.example\.com\/connect\/callback\?from=plugboard&connect_token=/,
      );
    }
  });

  test('T41 takes the id of a session from nobody', async () => {
    await using stack = await createStack({ runtime });
    for (const name of names) {
      const [method, path, { body }] = target(name, 'ca_1');
      for (const key of ['session_id', 'sessionId', 'tool_router_session_id']) {
        const { status } =
          method === 'GET'
            ? await stack.call(method, `${path}?${key}=trs_1`)
            : await stack.call(method, path, { body: { ...(body as object), [key]: 'trs_1' } });
        expect([name, key, status]).toEqual([name, key, 400]);
      }
    }
    expect(stack.emulator.requests).toEqual([]);
  });

  test('T06 lets nothing but getUser say who the user is', async () => {
    await using stack = await createStack({ runtime });
    const keys = [
      'userId',
      'user_id',
      'user_ids',
      'user',
      'entityId',
      'entity_id',
      'x-user-id',
      '\\u0075ser_id',
    ];
    for (const key of keys) {
      const calls = [
        await stack.call('GET', `/connections?${key}=grace`),
        await stack.call('GET', `/toolkits?${key}[]=grace`),
        await stack.call('POST', '/connections', { body: `{"toolkit":"gmail","${key}":"grace"}` }),
        await stack.call('POST', '/connections', { body: `{"toolkit":"gmail","${key}":["grace"]}` }),
        await stack.call('POST', '/connections', { body: `{"toolkit":{"${key}":"grace"}}` }),
      ];
      expect(calls.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
      if (key.includes('\\')) continue;
      const headers = { [key]: 'grace', cookie: `${key}=grace` };
      expect((await stack.call('GET', '/connections', { headers })).status).toBe(200);
    }
    expect(JSON.stringify(stack.emulator.requests)).not.toContain('grace');
  });
});

describe('createConnectHandler', () => {
  test.each(
    Object.entries({
      'nothing at all': '',
      'a space': ' ',
      'a space at its end': 'ada ',
      'a line break': 'ada\n',
      default: 'default',
      Default: 'Default',
      'two ids': 'ada,grace',
      'a comma': ',',
      'too long': 'a'.repeat(257),
      'a lone surrogate': 'ada\ud800',
      'a control character': 'a\u0000da',
      'a list': ['ada'],
      'an object': {},
      'a number': 7,
      true: true,
      'a symbol': Symbol('ada'),
    }),
  )('T07 asks Composio nothing when getUser answers %s', async (_, user) => {
    await using stack = await createStack({ handler: { getUser: () => user as string } });
    for (const name of names) {
      const { status, body } = await stack.call(...target(name, 'ca_1'));
      expect([status, body.error.code]).toEqual([500, 'invalid_user']);
    }
    expect(stack.emulator.requests).toEqual([]);
  });

  test.each([
    [7, 'a number'],
    [{ id: 'ada' }, 'an object'],
    ['', 'an empty one'],
  ])('says what getUser has to answer, and what %j is', async (user, kind) => {
    await using stack = await createStack({ handler: { getUser: () => user as string } });
    const { body } = await stack.call('GET', '/connections');
    const message = `getUser has to answer the id of a user, a non-empty string, or null; got ${kind}.`;
    expect(body.error.message).toBe(message);
    expect(stack.errors).toMatchObject([{ message }]);
  });

  test('T07 asks Composio nothing when getUser fails, and tells nobody why but the host', async () => {
    const cause = new Error('no database at postgres://secret');
    await using stack = await createStack({ handler: { getUser: () => Promise.reject(cause) } });
    const { status, text, body } = await stack.call('GET', '/connections');
    expect([status, body.error.code]).toEqual([500, 'internal_error']);
    expect(text).not.toContain('postgres');
    expect(stack.errors).toMatchObject([{ code: 'internal_error', cause }]);
    expect(stack.emulator.requests).toEqual([]);
  });

  test.each([null, undefined])('takes %s of getUser for nobody', async (nobody) => {
    await using stack = await createStack({ handler: { getUser: async () => nobody } });
    expect((await stack.call('GET', '/connections')).status).toBe(401);
  });

  test('reads the very request that it is given: a copy would lose headers in a browser tab', async () => {
    await using stack = await createStack();
    // In a tab, these are on the request only because somebody has put them there.
    const request = new Request(`${APP}/api/connect/connections`, {
      method: 'POST',
      body: '{"toolkit":"gmail"}',
    });
    const headers = new Headers({
      'x-test-user': 'ada',
      'x-plugboard': '1',
      'content-type': 'application/json',
      origin: APP,
    });
    Object.defineProperty(request, 'headers', { value: headers });
    request.clone = () => expect.fail('the request was cloned');
    expect((await stack.handler(request)).status).toBe(201);
  });

  test('is mounted where it is told', async () => {
    for (const basePath of ['/a/b', '/a/b/', '/']) {
      await using stack = await createStack({ handler: { basePath } });
      const path = `${basePath.replace(/\/$/, '')}/connections`;
      const get = async (url: string) =>
        (await stack.handler(new Request(APP + url, { headers: { 'x-test-user': 'ada' } }))).status;
      expect([await get(path), await get('/api/connect/connections')]).toEqual([200, 404]);
    }
  });

  test.each(['network_error', 'of_a_newer_version'])('answers, and never rejects, where it is given the code %s, which has no status', async (code) => {
    const cause = new ConnectError(code as ErrorCode, 'postgres://secret');
    const getClient = (): never => {
      throw cause;
    };
    await using stack = await createStack({ handler: { composio: { getClient } } });
    const { status, text, body } = await stack.call('GET', '/connections');
    expect([status, body.error.code]).toEqual([500, 'internal_error']);
    expect(text).not.toContain('postgres');
    expect(stack.errors).toMatchObject([{ code: 'internal_error', cause }]);
  });

  test('answers with statuses that its error codes have', async () => {
    await using stack = await createStack();
    const answers = [
      await stack.call('GET', '/nowhere'),
      await stack.call('GET', '/toolkits/nowhere'),
      await stack.call('POST', '/connections', { body: {} }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(ERROR_STATUS[body.error.code as keyof typeof ERROR_STATUS]);
    }
  });
});
