import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { createStack, type Stack, type StackOptions } from '../../test/stack.ts';

const CANARY = 'key_CANARY_91c4';
const handler: StackOptions['handler'] = { credentials: true };
const stripe = { toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: CANARY } };
const path = '/connections/credentials';

describeEachSdk('POST /connections/credentials', (sdk) => {
  test('makes a connection that works at once', async () => {
    await using stack = await createStack({ sdk, handler });
    const fields = { generic_api_key: CANARY, account_id: 'acct_1' };
    const { status, body } = await stack.call('POST', path, { body: { ...stripe, fields, alias: 'live' } });
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        toolkit: 'stripe',
        status: 'ACTIVE',
        alias: 'live',
        authScheme: 'API_KEY',
        isSelected: true,
      }),
    ]);
    expect(stack.emulator.account(body.id)).toMatchObject({ userId: 'ada', secrets: fields });
  });

  test('adds to what the user has', async () => {
    await using stack = await createStack({ sdk, handler });
    const first = await stack.call('POST', path, { body: stripe });
    const second = await stack.call('POST', path, { body: stripe });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(stack.emulator.accounts('ada')).toHaveLength(2);
  });

  test('makes one auth config for a toolkit and scheme, also for ten who come at once', async () => {
    await using stack = await createStack({ sdk, handler });
    const users = Array.from({ length: 10 }, (_, index) => `user${index}`);
    const answers = await Promise.all(users.map((user) => stack.call('POST', path, { user, body: stripe })));
    await stack.call('POST', path, { body: stripe });
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const made = stack.emulator.requests.filter(
      ({ method, path: asked }) => method === 'POST' && asked === '/auth_configs',
    );
    expect(made.map(({ body }) => body)).toEqual([
      {
        toolkit: { slug: 'stripe' },
        auth_config: {
          type: 'use_custom_auth',
          authScheme: 'API_KEY',
          name: 'stripe API_KEY',
        },
      },
    ]);
  });

  test('prefers the auth config that the host names', async () => {
    await using stack = await createStack({ sdk });
    const base = createPoster(stack.url);
    await base('/auth_configs', { toolkit: { slug: 'stripe' }, auth_config: custom });
    const own = await base('/auth_configs', { toolkit: { slug: 'stripe' }, auth_config: custom });
    await using other = await createStack({
      sdk,
      upstream: (request) => stack.emulator.fetch(request),
      handler: { ...handler, authConfigs: { stripe: own.auth_config.id } },
    });
    const { body } = await other.call('POST', path, { body: stripe });
    expect(stack.emulator.account(body.id)?.authConfigId).toBe(own.auth_config.id);
  });

  test('says which fields are missing, and asks Composio for nothing', async () => {
    await using stack = await createStack({ sdk, handler });
    for (const fields of [
      {},
      { generic_api_key: '' },
      { generic_api_key: ' \n' },
      { account_id: 'acct_1' },
    ]) {
      const { status, body } = await stack.call('POST', path, { body: { ...stripe, fields } });
      expect([status, body.error.code, body.error.fields]).toEqual([
        422,
        'invalid_credentials',
        { generic_api_key: 'required' },
      ]);
    }
    expect(stack.upstreamCalls().filter((call) => call.startsWith('POST'))).toEqual([]);
  });

  test('T20 T21 T30 says which fields were refused, and nothing of what was in them', async () => {
    await using stack = await createStack({ sdk, handler });
    const refuse = (message: string, status = 400) =>
      stack.emulator.fail(
        'POST /connected_accounts',
        { status, body: { error: { message, errors: [CANARY] } } },
        { times: 1 },
      );
    const fields = { generic_api_key: CANARY, account_id: CANARY };
    const submit = () => stack.call('POST', path, { body: { ...stripe, fields, alias: 'live' } });
    const answers = [];
    refuse(`The account_id ${CANARY} is not known`);
    answers.push(await submit());
    refuse(`${CANARY} was refused`, 422);
    answers.push(await submit());
    expect(answers.map(({ status, body }) => [status, body.error.code, body.error.fields])).toEqual([
      [422, 'invalid_credentials', { account_id: 'rejected' }],
      [422, 'invalid_credentials', { generic_api_key: 'rejected', account_id: 'rejected' }],
    ]);
    refuse('The server fell over', 500);
    answers.push(await submit());
    refuse('Alias "live" is already in use');
    answers.push(await submit());
    refuse('No longer supported. Use POST /api/v3/connected_accounts/link instead.');
    answers.push(await submit());
    expect(answers.slice(2).map(({ body }) => body.error.code)).toEqual([
      'upstream_error',
      'alias_taken',
      'connect_link_required',
    ]);
    answers.push(await submit(), await stack.call('GET', '/connections'));
    for (const { text, headers } of answers) {
      expect(text + JSON.stringify([...headers])).not.toContain(CANARY);
    }
    expect(inspect(stack.errors, { depth: 10 })).not.toContain(CANARY);
    expect(stack.errors).not.toEqual([]);
  });
});

const custom = { type: 'use_custom_auth', authScheme: 'API_KEY', name: 'own', credentials: {} };

function createPoster(url: string) {
  return async (route: string, body: object) => {
    const headers = { 'x-api-key': 'test', 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v3.1${route}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { auth_config: { id: string } };
  };
}

describeEachSdk('POST /connections/credentials, where the auth config wants something of its own', (sdk) => {
  const snowflake = { toolkit: 'snowflake', scheme: 'BASIC', fields: { username: 'ada', password: CANARY } };
  const formsOf = async (stack: Stack) => {
    const { body } = await stack.call('GET', '/toolkits/snowflake');
    return body.credentialForms.map((form: { scheme: string }) => form.scheme);
  };

  test('offers no form, and sends no key anywhere', async () => {
    await using stack = await createStack({ sdk, handler });
    expect(await formsOf(stack)).toEqual([]);
    const { status, body } = await stack.call('POST', path, { body: snowflake });
    expect([status, body.error.code]).toEqual([409, 'connect_link_required']);
    expect(JSON.stringify(stack.emulator.requests)).not.toContain(CANARY);
  });

  test('has no Connect Link either, and says so from then on', async () => {
    await using stack = await createStack({ sdk, handler });
    const { status, body } = await stack.call('POST', '/connections', { body: { toolkit: 'snowflake' } });
    expect([status, body.error.code]).toEqual([409, 'toolkit_unavailable']);
    expect((await stack.call('GET', '/toolkits/snowflake')).body.availability).toBe('unavailable');
  });

  test('offers it once the host has made an auth config', async () => {
    await using stack = await createStack({ sdk, handler });
    const account = { credentials: { account: 'acme-eu' } };
    const made = await createPoster(stack.url)('/auth_configs', {
      toolkit: { slug: 'snowflake' },
      auth_config: { type: 'use_custom_auth', authScheme: 'BASIC', name: 'own', ...account },
    });
    expect(await formsOf(stack)).toEqual(['BASIC']);
    const { status, body } = await stack.call('POST', path, { body: snowflake });
    expect(status).toBe(201);
    expect(stack.emulator.account(body.id)?.authConfigId).toBe(made.auth_config.id);
  });

  test('says that a Connect Link is the way where Composio refuses to make one', async () => {
    await using stack = await createStack({ sdk, handler });
    stack.emulator.fail('POST /auth_configs', { status: 400 });
    const { status, body } = await stack.call('POST', path, { body: stripe });
    expect([status, body.error.code]).toEqual([409, 'connect_link_required']);
    expect(stack.emulator.accounts()).toEqual([]);
  });
});

describeEachRuntime('POST /connections/credentials', (runtime) => {
  test('is not there unless the host offers it', async () => {
    for (const credentials of [undefined, false, { toolkits: ['serpapi'] }]) {
      await using stack = await createStack({ runtime, handler: { credentials } });
      const { status, body } = await stack.call('POST', path, { body: stripe });
      expect([status, body.error.code]).toEqual([403, 'not_offered']);
      expect(stack.upstreamCalls()).toEqual([]);
    }
  });

  test.each(['OAUTH2', 'OAUTH1', 'DCR_OAUTH', 'S2S_OAUTH2', 'BASIC', 'NO_AUTH', 'QUANTUM'])(
    'asks for a Connect Link where there is no form for %s',
    async (scheme) => {
      await using stack = await createStack({ runtime, handler });
      const { body } = await stack.call('POST', path, { body: { toolkit: 'gmail', scheme, fields: {} } });
      expect(body.error.code).toBe('connect_link_required');
      expect(stack.emulator.accounts()).toEqual([]);
    },
  );

  test.each([
    { ...stripe, fields: { ...stripe.fields, status: 'ACTIVE' } },
    { ...stripe, fields: { ...stripe.fields, base_url: 'https://evil.example' } },
    { ...stripe, fields: { ...stripe.fields, constructor: 'x' } },
    { ...stripe, fields: { generic_api_key: ['x'] } },
    { ...stripe, fields: { generic_api_key: { x: 1 } } },
    { ...stripe, fields: [] },
    { ...stripe, fields: 'x' },
    { ...stripe, scheme: 'api key' },
    { ...stripe, alias: '' },
    { ...stripe, auth_config: 'ac_1' },
    { ...stripe, user_id: 'grace' },
    { toolkit: 'stripe', scheme: 'API_KEY' },
  ])('T06 refuses %j, and connects nothing', async (body) => {
    await using stack = await createStack({ runtime, handler });
    const { status, text } = await stack.call('POST', path, { body });
    expect(status).toBe(400);
    expect(text).not.toContain(CANARY);
    expect(stack.emulator.accounts()).toEqual([]);
  });

  test('T31 has no field that all objects have', async () => {
    await using stack = await createStack({ runtime, handler });
    const fields = '{"generic_api_key":"k","__proto__":"x"}';
    const body = `{"toolkit":"stripe","scheme":"API_KEY","fields":${fields}}`;
    expect((await stack.call('POST', path, { body })).status).toBe(400);
  });

  test('says that a name is taken before it sends a key anywhere', async () => {
    await using stack = await createStack({ runtime, handler });
    stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY', alias: 'live' });
    const { body } = await stack.call('POST', path, { body: { ...stripe, alias: 'live' } });
    expect(body.error.code).toBe('alias_taken');
    expect(JSON.stringify(stack.emulator.requests)).not.toContain(CANARY);
  });
});
