import { inspect } from 'node:util';
import { ROUTES, type RouteName } from '@plugboard/protocol';
import { expect, test } from 'vitest';
import { describeEachSdk } from '../test/each-runtime.ts';
import { readFrames } from '../test/read-frames.ts';
import { signIn } from '../test/sign-in.ts';
import { createRequest, createStack, type Answer, type Stack } from '../test/stack.ts';

const CANARY = 'tok_CANARY_c0ffee';
const SECRET_NAMES = ['access_token', 'refresh_token', 'api_key', 'password', 'authorization', 'new_in_2031'];

/** Adds a secret to every object in an answer, under names old and new. */
function poison(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poison);
  if (typeof value !== 'object' || value === null) return value;
  const secrets = SECRET_NAMES.map((name) => [name, CANARY] as const);
  const own = Object.entries(value).map(([name, entry]) => [name, poison(entry)] as const);
  return Object.fromEntries([...secrets, [CANARY, [CANARY]], ...own]);
}

async function createPoisonedStack(
  sdk: '0.19' | '0.21',
  status?: number,
): Promise<{ stack: Stack; outer: Stack }> {
  const outer = await createStack({ emulator: { maskSecrets: false } });
  let chosen: string | null = null;
  const stack = await createStack({
    sdk,
    upstream: async (request) => {
      const answer = await outer.emulator.fetch(request);
      if (request.url.includes('/link/')) return answer;
      const body = poison(await answer.json());
      const headers = { 'x-should-retry': 'false', 'set-cookie': CANARY, 'x-secret': CANARY };
      return Response.json(body, { status: status ?? answer.status, headers });
    },
    handler: {
      credentials: true,
      selections: { get: () => chosen, set: (_, __, id) => (chosen = id) },
      sharing: () => ({ allowedUserIds: [CANARY] }),
      verify: true,
      signInUrl: '/login',
    },
  });
  return { stack, outer };
}

function expectNoCanary(answers: readonly Answer[], errors: unknown[]): void {
  for (const { text, headers } of answers) {
    expect(text + JSON.stringify([...headers])).not.toContain('CANARY');
  }
  expect(inspect(errors, { depth: 20 })).not.toContain('CANARY');
}

describeEachSdk('secrets', (sdk) => {
  test('T20 are in no answer and no frame of any route, wherever Composio may put them', async () => {
    const { stack, outer } = await createPoisonedStack(sdk);
    await using _ = stack;
    await using __ = outer;
    const connect = (toolkit: string, scheme?: 'API_KEY') =>
      outer.emulator.connect({ userId: 'ada', toolkit, ...(scheme && { scheme }), label: null });
    const [gmail, slack, stripe] = [connect('gmail'), connect('slack'), connect('stripe', 'API_KEY')];
    const frames = readFrames(await stack.handler(createRequest('GET', '/events')));
    const answers: Answer[] = [];
    const asked = new Set<string>();
    const call = async (name: RouteName, key: string, body?: unknown, query = '') => {
      const { method, path } = ROUTES[name];
      const answer = await stack.call(method, path.replace(/:\w+/, key) + query, { body });
      expect([name, answer.status]).toEqual([name, answer.status === 201 ? 201 : 200]);
      asked.add(name);
      answers.push(answer);
      return answer.body;
    };
    const keys = { generic_api_key: 'key_CANARY' };
    await call('listToolkits', '', undefined, '?connected=true');
    await call('getToolkit', 'stripe');
    await call('listCategories', '');
    await call('listConnections', '');
    await call('getConnection', gmail);
    await call('selectConnection', 'gmail', { connectionId: gmail });
    await call('updateConnection', gmail, { alias: 'work' });
    await call('submitCredentials', '', { toolkit: 'stripe', scheme: 'API_KEY', fields: keys });
    await call('replaceCredentials', stripe, { fields: keys });
    const { id: pending } = await call('authorize', '', { toolkit: 'gmail', accountType: 'SHARED' });
    await call('cancel', pending);
    const request = await call('reconnect', gmail, {});
    await signIn(request.redirectUrl, 'allow');
    await call('confirm', request.id, { token: request.token });
    await call('disconnect', slack);
    expect([...asked].sort()).toEqual(Object.keys(ROUTES).sort());
    for (let count = 0; count < 6; count++) expect(await frames.next()).not.toContain('CANARY');
    await frames.cancel();
    expectNoCanary(answers, stack.errors);
  });

  test.each([400, 409, 422, 500])(
    'T21 T30 are in no error of any route, nor in the log, after a %d',
    async (status) => {
      const { stack, outer } = await createPoisonedStack(sdk, status);
      await using _ = stack;
      await using __ = outer;
      const bodies: Partial<Record<RouteName, unknown>> = {
        authorize: { toolkit: 'gmail' },
        selectConnection: { connectionId: 'ca_1' },
        updateConnection: { alias: 'work' },
        submitCredentials: {
          toolkit: 'stripe',
          scheme: 'API_KEY',
          fields: { generic_api_key: 'key_CANARY' },
        },
        replaceCredentials: { fields: { generic_api_key: 'key_CANARY' } },
      };
      const answers = [];
      for (const name of Object.keys(ROUTES) as RouteName[]) {
        const { method, path } = ROUTES[name];
        const body = method === 'GET' ? undefined : (bodies[name] ?? {});
        answers.push(
          await stack.call(method, path.replace(':id', 'ca_1').replace(':slug', 'gmail'), { body }),
        );
      }
      answers.push(await stack.call('GET', '/verify?session_uri=session_CANARY'));
      expect(answers.every(({ status: said }) => said >= 300)).toBe(true);
      expectNoCanary(answers, stack.errors);
    },
  );
});
