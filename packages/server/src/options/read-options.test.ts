import { describe, expect, test } from 'vitest';
import { createConnectHandler } from '../create-connect-handler.ts';
import type { ConnectHandlerOptions } from './options.ts';
import { readOptions } from './read-options.ts';

const good: ConnectHandlerOptions = {
  composio: { getClient: () => expect.fail('nothing is asked at start-up') },
  getUser: () => null,
  callbackUrl: 'https://app.example.com/connect/callback',
  secret: 'x'.repeat(32),
};

function withOption(name: string, value: unknown): () => unknown {
  return () => createConnectHandler({ ...good, [name]: value });
}

describe('readOptions', () => {
  test('takes what is needed, and asks Composio nothing', () => {
    expect(() => createConnectHandler(good)).not.toThrow();
  });

  test('T28 limits what all users together may ask, unless it is told otherwise', () => {
    expect(readOptions(good).limits).toEqual({ callsPerMinute: 1200 });
    expect(readOptions({ ...good, limits: {} }).limits).toEqual({ callsPerMinute: 1200 });
  });

  test('T17 T18 knows of no hosts but Composio’s, unless it is told others', () => {
    expect(readOptions(good)).toMatchObject({
      linkHosts: ['connect.composio.dev', 'backend.composio.dev'],
      logoHosts: ['logos.composio.dev'],
    });
  });

  test('takes everything that there is', () => {
    const settings = readOptions({
      ...good,
      callbackUrl: 'http://localhost:3000/cb?a=1',
      secret: ['x'.repeat(32), 'y'.repeat(40)],
      basePath: '/connect/',
      toolkits: ['gmail', '_21risk'],
      authConfigs: { github: 'ac_1' },
      trustedOrigins: ['https://admin.example.com', 'http://localhost:3000'],
      linkHosts: ['connect.example.com', 'localhost:4010'],
      logoHosts: ['cdn.example.com'],
      selections: { get: () => null, set: () => {} },
      sharing: () => null,
      credentials: { toolkits: ['stripe'] },
      multiAccount: { maxAccountsPerToolkit: 10, requireExplicitSelection: true },
      verify: true,
      signInUrl: 'https://login.example.com/?next=/api/connect/verify',
      relay: true,
      webhookSecret: ['whsec_new1', 'whsec_old1'],
      limits: false,
      stores: {},
      onError: () => {},
      now: () => 0,
    });
    expect(settings).toMatchObject({ basePath: '/connect', secrets: { length: 2 } });
  });

  test.each([
    'toolkit',
    'Toolkits',
    'auth_configs',
    'trustedOrigin',
    'manageConnections',
    'toString',
    'constructor',
  ])('does not start with an option %s, which it does not know', (name) => {
    expect(withOption(name, [])).toThrow(
      `plugboard: there is no option \`${name}\`. Known are composio, getUser`,
    );
  });

  test.each([undefined, '', 'undefined/connect/callback', 'null/cb', '/connect/callback'])(
    'asks for the environment variable where the address begins with none: %s',
    (address) => {
      expect(withOption('callbackUrl', address)).toThrow('Is its environment variable set?');
      expect(withOption('callbackUrl', 'app.example.com')).not.toThrow('environment');
    },
  );

  test.each([
    ['composio', [undefined, null, {}, 'ak_123', { getClient: 1 }]],
    ['getUser', [undefined, null, 'ada', {}]],
    [
      'callbackUrl',
      [
        undefined,
        '',
        '/connect/callback',
        '//app.example.com',
        'app.example.com',
        'http://app.example.com/cb',
        'http://localhost.evil.example/cb',
        'javascript:alert(1)',
        'ftp://app.example.com',
        'https://user:pass@app.example.com/cb',
        'https://:pass@app.example.com/cb',
        'https://app.example.com/cb#there',
        'https://app.example.com/cb?status=1',
        'https://app.example.com/cb?connect_token=1',
        'https://app.example.com/cb?connected_account_id=1',
        'https://app.example.com/api/connect/callback',
        new URL('https://app.example.com'),
      ],
    ],
    ['secret', [undefined, null, '', 'x'.repeat(31), [], ['x'.repeat(32), 'short'], [undefined], 32, {}]],
    ['basePath', [null, 'api', '/api//connect', '/api/../connect', '/api/./x', '/a?b', '/a b', '/a%2fb', 7]],
    ['toolkits', ['gmail', [], [''], ['Gmail!'], ['a b'], ['../x'], ['Gmail'], [1], {}, null]],
    [
      'authConfigs',
      [[], 'ac_1', { github: '' }, { github: 'a b' }, { 'git hub': 'ac_1' }, { github: 1 }, null],
    ],
    [
      'trustedOrigins',
      [
        'https://a.example',
        ['*'],
        ['null'],
        ['a.example'],
        ['https://a.example/'],
        ['https://A.example'],
        ['https://a.example/path'],
        ['https://*.example'],
        ['http://a.example'],
        ['https://a.example:443'],
        [''],
        null,
      ],
    ],
    [
      'linkHosts',
      ['a.example', ['https://a.example'], ['a.example/x'], ['A.example'], ['u@a.example'], [''], [1], null],
    ],
    ['selections', [null, {}, { get: () => null }, () => null, []]],
    ['sharing', [null, {}, true]],
    ['credentials', [null, 'stripe', {}, [], { toolkits: 'stripe' }, { toolkits: ['a b'] }, { toolkits: ['Stripe'] }, { toolkit: [] }]],
    [
      'multiAccount',
      [null, true, [], { maxAccountsPerToolkit: 1 }, { maxAccountsPerToolkit: 11 }, { maxAccounts: 3 }],
    ],
    ['verify', [null, 1, 'yes']],
    [
      'signInUrl',
      [null, '', '//evil.example', 'login', 'javascript:alert(1)', 'http://app.example.com/login', '/ログイン', '/a b', 7],
    ],
    ['relay', [null, 1, 'yes']],
    ['webhookSecret', [null, '', ' '.repeat(9), 'x'.repeat(7), ['whsec_new1', ''], Array(3).fill('whsec_new1'), 7]],
    ['projectId', [null, '', 7, 'a b', ['pr_1']]],
    ['limits', [null, 0, [], { perMinute: 5 }, { callsPerMinute: 0 }, { callsPerMinute: 1.5 }]],
    [
      'stores',
      [
        null,
        [],
        { event: {} },
        { events: {} },
        { once: { claim: () => {} } },
        { limits: { consume: () => {} } },
      ],
    ],
    ['onError', [null, 'log', {}]],
    ['now', [null, 0, new Date()]],
  ])('does not start with a %s that cannot be right, and says which option it is', (name, values) => {
    for (const value of values) {
      let message = '';
      try {
        withOption(name, value)();
      } catch (error) {
        message = (error as Error).message;
      }
      // Optional ones may be null in no case; to leave them out is to say undefined.
      expect([value, message]).toEqual([
        value,
        expect.stringMatching(`^plugboard: \`${name}[\`\\[.].+\\. .+\\.$`),
      ]);
    }
  });

  test('does not start without options', () => {
    expect(() => createConnectHandler(undefined as never)).toThrow('plugboard: createConnectHandler() takes');
  });

  test('does not repeat a secret in what it says', () => {
    expect(withOption('secret', 'hunter2')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  test('does not verify without knowing where people sign in', () => {
    expect(withOption('verify', true)).toThrow('plugboard: `signInUrl` is missing');
  });

  test.each(['error', 'state', 'code', 'session_uri', 'connectedAccountId'])(
    'does not start with a callback that has %s, which others set',
    (name) => {
      expect(withOption('callbackUrl', `https://app.example.com/cb?${name}=1`)).toThrow(name);
    },
  );
});
