import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEachSdk } from '../../test/each-runtime.ts';
import { APP, createComposio, createRequest, createStack, serve, type StackOptions } from '../../test/stack.ts';
import { createConnectHandler } from '../create-connect-handler.ts';

const LINK = 'POST /tool_router/session/:id/link';
const CANARY = 'tok_CANARY_7f3a';

const json = (value: unknown, init?: ResponseInit) => Response.json(value, init);

describeEachSdk('upstream', (sdk) => {
  test.each([
    ['F01', 401, 502, 'upstream_auth'],
    ['F02', 403, 502, 'upstream_forbidden'],
    ['F03', 404, 404, 'not_found'],
    ['F11', 408, 503, 'upstream_unreachable'],
    ['F04', 409, 502, 'upstream_error'],
    ['F05', 410, 502, 'sdk_outdated'],
    ['F06', 418, 502, 'upstream_error'],
    ['F06', 422, 502, 'upstream_error'],
    ['F06', 400, 502, 'upstream_error'],
    ['F07', 429, 429, 'rate_limited'],
    ['F09', 500, 502, 'upstream_error'],
    ['F09', 502, 502, 'upstream_error'],
    ['F09', 503, 502, 'upstream_error'],
    ['F09', 504, 502, 'upstream_error'],
  ] as const)('%s answers Composio’s %d with %d %s', async (_, upstream, status, code) => {
    await using stack = await createStack({ sdk });
    stack.emulator.fail('GET /connected_accounts', { status: upstream, retry: true });
    const answer = await stack.call('GET', '/connections');
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    // Reads get one more try, and only where that may help.
    expect(stack.upstreamCalls()).toHaveLength(upstream >= 500 || upstream === 408 ? 2 : 1);
  });

  test('F05 says in its message what helps where Composio has retired a call', async () => {
    await using stack = await createStack({ sdk });
    stack.emulator.fail('GET /connected_accounts', { status: 410 });
    const { body } = await stack.call('GET', '/connections');
    expect(body.error.message).toBe('Composio has retired this call: update @plugboard/server and @composio/core.');
  });

  test.each([400, 401, 409, 429, 500, 503])('F10 sends no write twice, also after a %d', async (status) => {
    await using stack = await createStack({ sdk });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
    for (const [route, method, path, body] of [
      ['POST /tool_router/session', 'POST', '/connections', { toolkit: 'gmail' }],
      [LINK, 'POST', '/connections', { toolkit: 'gmail' }],
      ['DELETE /connected_accounts/:id', 'POST', `/connections/${id}/cancel`, {}],
      ['DELETE /connected_accounts/:id', 'DELETE', `/connections/${id}`, undefined],
    ] as const) {
      const stop = stack.emulator.fail(route, { status, retry: true });
      const before = stack.emulator.requests.length;
      const answer = await stack.call(method, path, { body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const failed = stack.emulator.requests.slice(before).filter((request) => request.status === status);
      expect(failed).toHaveLength(1);
      stop();
    }
  });

  test.each([
    ['2', 2],
    ['0', 1],
    ['-1', 1],
    ['600', 300],
    ['9999999', 300],
    ['1e9', 10],
    ['NaN', 10],
    ['', 10],
    ['soon', 10],
    ['Wed, 01 Jan 2020 00:00:00 GMT', 1],
    ['Wed, 01 Jan 2200 00:00:00 GMT', 300],
  ])(
    'F07 F08 makes of a Retry-After %j the whole number %d, and answers at once',
    async (header, seconds) => {
      await using stack = await createStack({ sdk });
      stack.emulator.fail('GET /connected_accounts', {
        status: 429,
        retry: true,
        headers: { 'retry-after': header },
      });
      const before = performance.now();
      const { status, headers, body } = await stack.call('GET', '/connections');
      expect(performance.now() - before).toBeLessThan(4000);
      expect([status, headers.get('retry-after'), body.error.retryAfter]).toEqual([
        429,
        String(seconds),
        seconds,
      ]);
      // Of the whole app's limit the host wants to hear.
      expect(stack.errors).toMatchObject([{ code: 'rate_limited' }]);
      expect(stack.upstreamCalls()).toHaveLength(1);
    },
  );

  test('F09 gets over one failure of a read', async () => {
    await using stack = await createStack({ sdk });
    stack.emulator.fail('GET /connected_accounts', { status: 503 }, { times: 1 });
    expect((await stack.call('GET', '/connections')).status).toBe(200);
    expect(stack.errors).toEqual([]);
  });

  test('F11 answers 503 when nobody listens', async () => {
    const gone = await serve((_, res) => res.end());
    await gone.close();
    await using stack = await createStack({
      sdk,
      handler: { composio: createComposio(sdk, gone.url) },
    });
    const { status, body } = await stack.call('GET', '/connections');
    expect([status, body.error.code]).toEqual([503, 'upstream_unreachable']);
  });

  test('F11 answers 503 when the connection is cut', async () => {
    const cutting = await serve((req) => req.socket.destroy());
    await using stack = await createStack({
      sdk,
      handler: { composio: createComposio(sdk, cutting.url) },
    });
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect([status, body.error.code]).toEqual([503, 'upstream_unreachable']);
    await cutting.close();
  });

  test('F11 answers 503 when the connection is cut in the middle of an answer, a read after one more try', async () => {
    const calls: (string | undefined)[] = [];
    const cutting = await serve((req, res) => {
      calls.push(req.method);
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      res.write('{"items":[', () => req.socket.end());
    });
    await using stack = await createStack({
      sdk,
      handler: { composio: createComposio(sdk, cutting.url) },
    });
    const { status, body } = await stack.call('GET', '/connections');
    expect([status, body.error.code]).toEqual([503, 'upstream_unreachable']);
    expect(calls).toEqual(['GET', 'GET']);
    await cutting.close();
  });

  test.each<[string, () => Response]>([
    ['a page', () => new Response('<html>gateway</html>', { headers: { 'content-type': 'text/html' } })],
    [
      'a page that says it is JSON',
      () => new Response('<html>', { headers: { 'content-type': 'application/json' } }),
    ],
    [
      'half an answer',
      () => new Response('{"items":[{"id"', { headers: { 'content-type': 'application/json' } }),
    ],
    ['an empty object', () => json({})],
    ['null', () => json(null)],
    ['a list', () => json([])],
    ['a number', () => json(7)],
    ['items that are none', () => json({ items: {} })],
    ['items of another kind', () => json({ items: [{ nothing: 'of it' }] })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['an empty text', () => new Response('', { headers: { 'content-type': 'application/json' } })],
  ])('F13 answers 502 when Composio answers %s', async (_, answer) => {
    for (const [path, method, call, body] of [
      ['/connected_accounts', 'GET', '/connections', undefined],
      ['/toolkits', 'GET', '/toolkits', undefined],
      ['/tool_router/session', 'POST', '/connections', { toolkit: 'gmail' }],
    ] as const) {
      await using stack = await createStack({
        sdk,
        upstream: (request) => (new URL(request.url).pathname.endsWith(path) ? answer() : null),
      });
      const { status, body: said } = await stack.call(method, call, { body });
      expect([path, status, said.error.code]).toEqual([path, 502, 'upstream_malformed']);
    }
  });

  test('F14 keeps a connection of which it does not know the status, the scheme or the type', async () => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.includes('/connected_accounts')
          ? json({
              items: [
                {
                  id: 'ca_1',
                  toolkit: { slug: 'newest_of_all' },
                  status: 'TELEPORTED',
                  auth_config: { auth_scheme: 'QUANTUM' },
                  experimental: { account_type: 'COSMIC' },
                },
              ],
            })
          : null,
    });
    expect((await stack.call('GET', '/connections')).body.items).toEqual([
      {
        id: 'ca_1',
        toolkit: 'newest_of_all',
        status: 'UNKNOWN',
        statusReason: null,
        alias: null,
        label: null,
        authScheme: 'QUANTUM',
        accountType: 'PRIVATE',
        isSelected: false,
        createdAt: '1970-01-01T00:00:00.000Z',
      },
    ]);
  });

  test('F14 keeps a connection that has expired where nobody says when', async () => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.includes('/connected_accounts')
          ? json({ items: [{ id: 'ca_1', toolkit: { slug: 'gmail' }, status: 'EXPIRED', created_at: '2026-11-20T09:00:00Z' }] })
          : null,
    });
    expect((await stack.call('GET', '/connections')).body.items).toMatchObject([{ id: 'ca_1', statusReason: null }]);
    expect((await stack.call('POST', '/connections/ca_1/cancel')).body.connection.status).toBe('EXPIRED');
  });

  test('F16 stops when pages go in circles, and has nothing twice', async () => {
    let asked = 0;
    const item = (id: string) => ({ id, toolkit: { slug: 'gmail' }, status: 'ACTIVE' });
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) => {
        if (!url.includes('/connected_accounts')) return null;
        asked += 1;
        const isFirst = !url.includes('cursor=');
        return json({ items: [item('ca_1'), item(isFirst ? 'ca_2' : 'ca_3')], next_cursor: 'again' });
      },
    });
    const { body } = await stack.call('GET', '/connections');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['ca_1', 'ca_2', 'ca_3']);
    expect(asked).toBe(2);
  });

  test('F16 stops when pages never end, and takes no part of them for the whole', async () => {
    let asked = 0;
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.includes('/connected_accounts')
          ? json({ items: [{ id: `ca_${asked}`, toolkit: { slug: 'gmail' } }], next_cursor: `c${asked++}` })
          : null,
    });
    const { status, body } = await stack.call('GET', '/connections');
    expect([asked, status, body.error.code]).toEqual([40, 502, 'upstream_malformed']);
  });

  test('F15 answers an error rather than half a list: what is missing would look unconnected', async () => {
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) => {
        if (!url.includes('/connected_accounts')) return null;
        const item = { id: 'ca_1', toolkit: { slug: 'gmail' }, status: 'ACTIVE' };
        return url.includes('cursor=')
          ? json({}, { status: 500 })
          : json({ items: [item], next_cursor: 'two' });
      },
    });
    const { status, body } = await stack.call('GET', '/connections');
    expect([status, body.error.code]).toEqual([502, 'upstream_error']);
  });

  test('lets go of what was begun beside what has failed', async () => {
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let letGo = (): void => {};
    const left = new Promise<void>((resolve) => (letGo = resolve));
    await using stack = await createStack({
      sdk,
      upstream: async ({ url, signal }) => {
        if (url.includes('/toolkits')) {
          await begun;
          return json({}, { status: 401 });
        }
        if (!url.includes('/connected_accounts')) return null;
        signal.addEventListener('abort', letGo);
        begin();
        await left;
        return json({ items: [] });
      },
    });
    expect((await stack.call('GET', '/toolkits')).body.error.code).toBe('upstream_auth');
    // Nothing else ends it, long before the test does.
    await left;
  });

  test('T02 does not carry the API key to where a redirect leads', async () => {
    const asked: string[] = [];
    const elsewhere = await serve((req, res) => {
      asked.push(String(req.headers['x-api-key']));
      res.setHeader('content-type', 'application/json').end('{"items":[]}');
    });
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) =>
        url.includes('/connected_accounts') ? Response.redirect(`${elsewhere.url}/here`, 307) : null,
    });
    await stack.call('GET', '/connections');
    expect(asked.filter((key) => key !== 'undefined')).toEqual([]);
    await elsewhere.close();
  });

  test('T20 shows nothing of an account but what it names', async () => {
    const secret = (): object => ({
      token: CANARY,
      [CANARY]: CANARY,
      deep: [{ authorization: `Bearer ${CANARY}` }],
    });
    const items = [
      {
        id: 'ca_1',
        word_id: CANARY,
        user_id: 'ada',
        alias: 'work',
        toolkit: { slug: 'gmail', ...secret() },
        status: 'ACTIVE',
        status_reason: CANARY,
        created_at: '2026-11-20T09:00:00.000Z',
        auth_config: { id: CANARY, auth_scheme: 'OAUTH2', credentials: secret() },
        state: {
          authScheme: 'OAUTH2',
          val: { displayName: 'ada@example.com', access_token: CANARY, ...secret() },
          ...secret(),
        },
        data: secret(),
        params: secret(),
        test_request_endpoint: CANARY,
        experimental: { account_type: 'SHARED', acl_config_for_shared: { allowed_user_ids: [CANARY] } },
        ...secret(),
      },
    ];
    await using stack = await createStack({
      sdk,
      upstream: ({ url }) => (url.includes('/connected_accounts') ? json({ items, ...secret() }) : null),
    });
    const answers = [
      await stack.call('GET', '/connections'),
      await stack.call('GET', '/connections/ca_1'),
      await stack.call('POST', '/connections/ca_1/confirm', { body: {} }),
      await stack.call('POST', '/connections/ca_1/cancel', { body: {} }),
      await stack.call('GET', '/toolkits/gmail'),
      await stack.call('GET', '/toolkits?connected=true'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    for (const { text, headers } of answers)
      expect(text + JSON.stringify([...headers])).not.toContain(CANARY);
    expect(Object.keys(answers[1]?.body)).toEqual([
      'id',
      'toolkit',
      'status',
      'statusReason',
      'alias',
      'label',
      'authScheme',
      'accountType',
      'isSelected',
      'createdAt',
    ]);
  });

  test.each([400, 401, 403, 404, 409, 422, 429, 500, 503])(
    'T21 T30 says nothing of what Composio said with a %d, neither to the browser nor to the log',
    async (status) => {
      await using stack = await createStack({
        sdk,
        upstream: () =>
          json(
            {
              error: { message: CANARY, slug: `x ${CANARY}`, request_id: CANARY, errors: [CANARY] },
              message: CANARY,
            },
            { status, headers: { 'set-cookie': CANARY, 'retry-after': CANARY, 'x-should-retry': 'false' } },
          ),
      });
      const answers = [
        await stack.call('GET', '/toolkits'),
        await stack.call('GET', '/connections'),
        await stack.call('GET', '/connections/ca_1'),
        await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } }),
        await stack.call('DELETE', '/connections/ca_1'),
      ];
      for (const { text, headers } of answers)
        expect(text + JSON.stringify([...headers])).not.toContain(CANARY);
      expect(inspect(stack.errors, { depth: 10 })).not.toContain(CANARY);
    },
  );

  test.each([
    [400, 'too_many_accounts'],
    [409, 'too_many_accounts'],
    [422, 'too_many_accounts'],
    [401, 'upstream_auth'],
    [429, 'rate_limited'],
    [500, 'upstream_error'],
  ])('takes a %d that speaks of accounts and a maximum for %s', async (status, code) => {
    await using stack = await createStack({ sdk });
    const error = { message: 'The maximum of this account is reached' };
    stack.emulator.fail(LINK, { status, body: { error } });
    const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
    expect(body.error.code).toBe(code);
  });

  test.each([
    ['ToolRouterV2_NoManagedAuth', 4308, 'toolkit_unavailable', 409],
    ['ToolRouterV2_ToolkitsIsNoAuth', 4326, 'no_auth_needed', 409],
  ])('knows %s by its slug or its number', async (slug, number, code, expected) => {
    for (const error of [{ slug }, { code: number }, { slug, code: number, message: 'x' }]) {
      await using stack = await createStack({ sdk });
      stack.emulator.fail(LINK, { status: 400, body: { error } });
      const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail' } });
      expect([status, body.error.code]).toEqual([expected, code]);
    }
  });
});

describe.concurrent.each(['0.19', '0.21'] as const)('upstream, on SDK %s', (sdk) => {
  test.each(['headers', 'body'] as const)(
    'F12 gives up after eight seconds when Composio stops within its %s',
    { timeout: 15_000 },
    async (hang) => {
      await using stack = await createStack({ sdk });
      stack.emulator.fail('GET /connected_accounts', { hang });
      const before = performance.now();
      const { status, body } = await stack.call('GET', '/connections');
      expect([status, body.error.code]).toEqual([503, 'upstream_unreachable']);
      expect(performance.now() - before).toBeGreaterThan(7500);
      expect(performance.now() - before).toBeLessThan(12_000);
    },
  );
});

describe('upstream', () => {
  test(
    'F13 F14 whatever an account or a toolkit looks like, a list answers 200 or 502',
    { timeout: 60_000 },
    async () => {
      const field = fc.oneof(
        fc.constant(undefined),
        fc.jsonValue(),
        fc.constantFrom('ACTIVE', 'EXPIRED', 'OAUTH2', CANARY),
      );
      const account = fc.record({
        id: fc.oneof(fc.constantFrom('ca_1', 'ca_2'), field),
        toolkit: fc.oneof(fc.constant({ slug: 'gmail' }), field),
        user_id: fc.oneof(fc.constantFrom('ada', null), field),
        status: field,
        status_reason: fc.oneof(fc.string(), field),
        alias: field,
        created_at: fc.oneof(
          fc.constant('2026-11-20T09:00:00Z'),
          fc.constant('+275760-09-13T00:00:01Z'),
          field,
        ),
        updated_at: field,
        auth_config: fc.oneof(fc.record({ auth_scheme: field }), field),
        state: fc.oneof(
          fc.record({ authScheme: field, val: fc.oneof(fc.record({ displayName: field }), field) }),
          field,
        ),
        experimental: field,
      });
      const toolkit = fc.record({
        slug: fc.oneof(fc.constantFrom('gmail', 'slack'), field),
        name: field,
        no_auth: field,
        auth_schemes: field,
        composio_managed_auth_schemes: field,
        meta: fc.oneof(
          fc.record({ description: field, logo: field, categories: fc.oneof(fc.array(field), field) }),
          field,
        ),
      });
      const page = (item: fc.Arbitrary<unknown>) =>
        fc.oneof(
          fc.record({ items: fc.oneof(fc.array(fc.oneof(item, field), { maxLength: 4 }), field) }),
          fc.jsonValue(),
        );
      let answers: { accounts: unknown; toolkits: unknown } = { accounts: {}, toolkits: {} };
      const options: StackOptions = {
        upstream: ({ url }) => {
          if (url.includes('/connected_accounts')) return Response.json(answers.accounts ?? null);
          return url.includes('/toolkits') ? Response.json(answers.toolkits ?? null) : null;
        },
      };
      await using outer = await createStack(options);
      const composio = createComposio('0.21', outer.url);
      await fc.assert(
        fc.asyncProperty(page(account), page(toolkit), async (accounts, toolkits) => {
          answers = { accounts, toolkits };
          const handler = createConnectHandler({
            composio,
            getUser: () => 'ada',
            callbackUrl: APP,
            secret: 'x'.repeat(32),
            onError: () => {},
          });
          for (const path of ['/toolkits', '/connections', '/connections/ca_1', '/toolkits/gmail']) {
            const response = await handler(createRequest('GET', path));
            const { status } = response;
            const body = (await response.json()) as { error?: { code: string } };
            expect([
              [200, undefined],
              [404, 'not_found'],
              [404, 'unknown_toolkit'],
              [502, 'upstream_malformed'],
            ]).toContainEqual([status, body.error?.code]);
          }
        }),
        { numRuns: 1_000 },
      );
    },
  );

  test.each([
    [
      'taken',
      400,
      { slug: 'ConnectedAccount_BadRequest', message: 'Alias "work" is already in use' },
      'alias_taken',
    ],
    [
      'taken, said otherwise',
      409,
      { slug: 'ConnectedAccount_AliasConflict', message: 'Conflict' },
      'alias_taken',
    ],
    [
      'not good',
      400,
      { slug: 'ConnectedAccount_BadRequest', message: 'Alias is too long' },
      'upstream_error',
    ],
    ['not spoken of', 409, { slug: 'ConnectedAccount_Conflict', message: 'Conflict' }, 'upstream_error'],
  ])('tells an alias that is %s', async (_, status, error, code) => {
    await using stack = await createStack();
    stack.emulator.fail(LINK, { status, body: { error } });
    const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail', alias: 'work' } });
    expect(body.error.code).toBe(code);
  });
});
