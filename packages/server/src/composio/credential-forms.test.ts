import { describe, expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';

const field = (name: string, more: object = {}) => ({
  name,
  displayName: `The ${name}`,
  type: 'string',
  description: 'Where it is',
  required: true,
  is_secret: false,
  user_visible: true,
  ...more,
});

/** A stack on which Stripe asks for what a test says. */
function createFormStack(details: unknown, now?: () => number) {
  return createStack({
    upstream: ({ url }) =>
      new URL(url).pathname.endsWith('/toolkits/stripe') ? Response.json(details ?? null) : null,
    handler: { credentials: true, ...(now && { now }) },
  });
}

function scheme(mode: string, required: object[], optional: object[] = [], auth_hint_url: unknown = null) {
  return { mode, auth_hint_url, fields: { connected_account_initiation: { required, optional } } };
}

const formsOf = async (details: unknown) => {
  await using stack = await createFormStack(details);
  const { status, body } = await stack.call('GET', '/toolkits/stripe');
  return status === 200 ? body.credentialForms : body.error.code;
};

describe('credential forms', () => {
  test('tell what a person has to fill in', async () => {
    await using stack = await createStack({ handler: { credentials: true } });
    const { body } = await stack.call('GET', '/toolkits/stripe');
    expect(body.credentialForms).toEqual([
      {
        scheme: 'API_KEY',
        fields: [
          {
            name: 'generic_api_key',
            label: 'Secret key',
            description: expect.any(String),
            isRequired: true,
            isSecret: true,
            defaultValue: null,
          },
          expect.objectContaining({ name: 'account_id', isRequired: false, isSecret: false }),
        ],
        hintUrl: 'https://stripe.example/settings/keys',
      },
    ]);
    const gmail = (await stack.call('GET', '/toolkits/gmail')).body;
    expect(gmail.authSchemes).toContain('OAUTH2');
    expect(gmail.credentialForms.map((form: { scheme: string }) => form.scheme)).toEqual(['BEARER_TOKEN']);
  });

  test('are only of the schemes whose every field is typed', async () => {
    const modes = [
      'OAUTH2',
      'DCR_OAUTH',
      'S2S_OAUTH2',
      'NO_AUTH',
      'SAML',
      'BASIC',
      'BEARER_TOKEN',
      'QUANTUM',
    ];
    const forms = await formsOf({ auth_config_details: modes.map((mode) => scheme(mode, [field('a')])) });
    expect(forms.map((form: { scheme: string }) => form.scheme)).toEqual(['BASIC', 'BEARER_TOKEN']);
  });

  test('leave out what is not for people, and send its default', async () => {
    const hidden = field('region', { user_visible: false, default: 'eu' });
    const details = { auth_config_details: [scheme('API_KEY', [field('generic_api_key'), hidden])] };
    await using stack = await createFormStack(details);
    const { body } = await stack.call('GET', '/toolkits/stripe');
    expect(body.credentialForms[0].fields.map(({ name }: { name: string }) => name)).toEqual([
      'generic_api_key',
    ]);
    const sent = { toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'k' } };
    const made = await stack.call('POST', '/connections/credentials', { body: sent });
    expect(stack.emulator.account(made.body.id)?.secrets).toEqual({ generic_api_key: 'k', region: 'eu' });
    const meddled = { ...sent, fields: { generic_api_key: 'k', region: 'us' } };
    expect((await stack.call('POST', '/connections/credentials', { body: meddled })).status).toBe(400);
  });

  test.each(['POST', 'PUT'])('T20 name in a refusal only what a person was shown: %s', async (method) => {
    const hidden = field('region', { user_visible: false, default: 'eu' });
    const details = { auth_config_details: [scheme('API_KEY', [field('generic_api_key'), hidden])] };
    await using stack = await createFormStack(details);
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'stripe', scheme: 'API_KEY' });
    const fields = { generic_api_key: 'k' };
    const [route, path, body] =
      method === 'POST'
        ? ['POST /connected_accounts', '/connections/credentials', { toolkit: 'stripe', scheme: 'API_KEY', fields }]
        : ['PATCH /connected_accounts/:id', `/connections/${id}/credentials`, { fields }];
    for (const message of ['There is no region eu', 'No', 'The region is not that of the generic_api_key']) {
      const stop = stack.emulator.fail(route, { status: 400, body: { error: { message } } });
      const answer = await stack.call(method, path, { body });
      expect([answer.status, answer.body.error.fields]).toEqual([422, { generic_api_key: 'rejected' }]);
      stop();
    }
  });

  test('are not there when a person could not fill them in', async () => {
    const gap = field('tenant', { user_visible: false });
    expect(await formsOf({ auth_config_details: [scheme('API_KEY', [field('k'), gap])] })).toEqual([]);
    expect(await formsOf({ auth_config_details: [scheme('API_KEY', [])] })).toEqual([]);
  });

  test('T17 T19 show only what can be shown, and only https', async () => {
    const odd = field('k', {
      displayName: ' a\u202eb\n<img> ',
      description: 'x'.repeat(2000),
      default: 'd\u0007',
    });
    for (const [url, hint] of [
      ['https://stripe.com/keys', 'https://stripe.com/keys'],
      ['http://stripe.com/keys', null],
      ['javascript:alert(1)', null],
      ['https://a:b@stripe.com', null],
      ['https://stripe.com/a b', null],
      ['//stripe.com', null],
      [7, null],
    ]) {
      const [form] = await formsOf({ auth_config_details: [scheme('API_KEY', [odd], [], url)] });
      expect(form.hintUrl).toBe(hint);
      expect(form.fields[0]).toMatchObject({ label: 'a b <img>', defaultValue: 'd' });
      expect(form.fields[0].description).toHaveLength(500);
    }
  });

  test('hide what nobody said was a secret but is called like one, and fill in no secret', async () => {
    const fields = [
      field('api_token', { is_secret: undefined, default: 's3cret' }),
      field('subdomain', { is_secret: undefined, default: 'www' }),
    ];
    const [form] = await formsOf({ auth_config_details: [scheme('API_KEY', fields)] });
    expect(form.fields).toMatchObject([
      { isSecret: true, defaultValue: null },
      { isSecret: false, defaultValue: 'www' },
    ]);
  });

  test.each([
    [{}, 'upstream_malformed'],
    [null, 'upstream_malformed'],
    [{ auth_config_details: 'x' }, 'upstream_malformed'],
    [{ auth_config_details: [] }, []],
    [{ auth_config_details: [null, {}, { mode: 'API_KEY' }] }, []],
    [{ auth_config_details: [scheme('API_KEY', [field('a b')])] }, []],
  ])('F13 F14 read %j as if a stranger had sent it', async (details, expected) => {
    expect(await formsOf(details)).toEqual(expected);
  });

  test('are asked for once in five minutes, for all users, and not at all where none are offered', async () => {
    let time = Date.UTC(2026, 10, 20, 12);
    const details = { auth_config_details: [scheme('API_KEY', [field('k')])] };
    let asked = 0;
    await using stack = await createStack({
      upstream: ({ url }) => {
        if (!new URL(url).pathname.endsWith('/toolkits/stripe')) return null;
        asked += 1;
        return Response.json(details);
      },
      handler: { credentials: { toolkits: ['stripe'] }, now: () => time },
    });
    const get = (user: string) => stack.call('GET', '/toolkits/stripe', { user });
    await Promise.all([get('ada'), get('grace')]);
    await get('ada');
    expect(asked).toBe(1);
    time += 5 * 60_000;
    await get('ada');
    expect(asked).toBe(2);
    await stack.call('GET', '/toolkits/serpapi');
    expect(stack.upstreamCalls().filter((call) => call.startsWith('GET /toolkits/'))).toEqual([]);
  });
});
