import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { describeEachRuntime, describeEachSdk } from '../../test/each-runtime.ts';
import { signIn } from '../../test/sign-in.ts';
import { APP, createStack, type CallInit, type Stack, type StackOptions } from '../../test/stack.ts';

const signInUrl = '/login?next=/api/connect/verify';
const handler: StackOptions['handler'] = { verify: true, signInUrl };
const emulator = { verifierUrl: `${APP}/api/connect/verify` };
const COMPLETE = 'POST /connected_accounts/complete_auth';
const COOKIE = '__Host-plugboard-verify';
const URI = 'session_CANARY_77.a:b~c-d';
const MINUTE = 60_000;

/** A visit, as a browser makes it that Composio has sent. */
const visit: CallInit = {
  headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
};
const as = (user: string | null, cookie?: string): CallInit => ({
  user,
  headers: { ...visit.headers, ...(cookie !== undefined && { cookie }) },
});

/** Where a visit is sent, without the host's own part of the callback. */
function landing(headers: Headers): Record<string, string> {
  const url = new URL(headers.get('location') ?? '');
  expect(url.origin + url.pathname).toBe(`${APP}/connect/callback`);
  const { from, ...rest } = Object.fromEntries(url.searchParams);
  expect(from).toBe('plugboard');
  return rest;
}

/** Starts a connection as a user and consents, up to where Composio asks who it is. */
async function consent(stack: Stack, user: string): Promise<{ id: string; path: string; token: string }> {
  const { body } = await stack.call('POST', '/connections', { user, body: { toolkit: 'gmail' } });
  const url = await signIn(body.redirectUrl, 'allow');
  expect([...url.searchParams.keys()]).toEqual(['session_uri']);
  return { id: body.id, token: body.token, path: `/verify${url.search}` };
}

describeEachSdk('GET /verify', (sdk) => {
  test('T13 makes a connection work when the user is the one who started it', async () => {
    await using stack = await createStack({ sdk, emulator, handler });
    const { id, path } = await consent(stack, 'ada');
    expect(stack.emulator.account(id)?.status).toBe('INITIATED');
    const { status, headers } = await stack.call('GET', path, visit);
    expect(status).toBe(303);
    expect(landing(headers)).toEqual({ status: 'success', connected_account_id: id });
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBe(`${COOKIE}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(stack.emulator.account(id)?.status).toBe('ACTIVE');
  });

  test('T15 replaces the old connection also for whoever had to sign in to the app first', async () => {
    let time = Date.now();
    const now = () => time;
    await using stack = await createStack({ sdk, emulator: { ...emulator, now }, handler: { ...handler, now } });
    const old = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work', status: 'EXPIRED' });
    const { id, token, redirectUrl } = (await stack.call('POST', `/connections/${old}/reconnect`, { body: {} })).body;
    time += 9 * MINUTE;
    const { search } = await signIn(redirectUrl, 'allow');
    const away = await stack.call('GET', `/verify${search}`, as(null));
    time += 4 * MINUTE;
    const cookie = away.headers.get('set-cookie')?.split(';')[0];
    expect(landing((await stack.call('GET', '/verify', as('ada', cookie))).headers)).toMatchObject({ status: 'success' });
    const { body } = await stack.call('POST', `/connections/${id}/confirm`, { body: { token } });
    expect(body).toMatchObject({ connection: { status: 'ACTIVE', alias: 'work' }, former: 'removed' });
  });

  test('T12 gives nobody an account to which somebody else was made to sign in', async () => {
    await using stack = await createStack({ sdk, emulator, handler });
    const { id, path } = await consent(stack, 'mallory');
    const { headers } = await stack.call('GET', path, visit);
    expect(landing(headers)).toEqual({ status: 'failed', error: 'not_your_request' });
    expect(stack.emulator.account(id)?.status).toBe('FAILED');
    expect((await stack.call('GET', '/connections', { user: 'mallory' })).body.items).toEqual([]);
    expect(stack.errors).toMatchObject([{ code: 'not_your_request' }]);
    const told = stack.emulator.requests.find(({ path: asked }) => asked.endsWith('/complete_auth'));
    expect(told?.body).toMatchObject({ user_id: 'ada' });
  });

  test('T13 says that a sign-in is over when it is unknown or was verified before', async () => {
    await using stack = await createStack({ sdk, emulator, handler });
    const { path } = await consent(stack, 'ada');
    await stack.call('GET', path, visit);
    for (const again of [path, '/verify?session_uri=session_unknown']) {
      const { headers } = await stack.call('GET', again, visit);
      expect(landing(headers)).toEqual({ status: 'failed', error: 'request_expired' });
    }
  });

  test.each([
    [400, 'not_your_request'],
    [404, 'request_expired'],
    [401, 'upstream_auth'],
    [403, 'upstream_forbidden'],
    [429, 'rate_limited'],
    [500, 'upstream_error'],
    [503, 'upstream_error'],
  ])(
    'T13 T30 goes on to the callback also after a %d, asks once, and keeps the name to itself',
    async (status, error) => {
      await using stack = await createStack({ sdk, emulator, handler });
      stack.emulator.fail(COMPLETE, { status, retry: true, body: { error: { message: URI } } });
      const answer = await stack.call('GET', `/verify?session_uri=${URI}`, visit);
      expect(answer.status).toBe(303);
      expect(landing(answer.headers)).toEqual({ status: 'failed', error });
      expect(stack.upstreamCalls()).toEqual(['POST /connected_accounts/complete_auth']);
      expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(URI);
      expect(inspect(stack.errors, { depth: 10 })).not.toContain(URI);
    },
  );

  test.each([{}, null, [], { connected_account_id: '../x' }, { connected_account_id: 7 }])(
    'T13 F13 takes no %j for a success',
    async (body) => {
      await using stack = await createStack({
        sdk,
        handler,
        upstream: ({ url }) => (url.endsWith('/complete_auth') ? Response.json(body) : null),
      });
      const { headers } = await stack.call('GET', `/verify?session_uri=${URI}`, visit);
      expect(landing(headers)).toEqual({ status: 'failed', error: 'upstream_malformed' });
    },
  );
});

describeEachRuntime('GET /verify', (runtime) => {
  test('T28 lets a user come back thirty times in a minute, and then asks Composio nothing', async () => {
    await using stack = await createStack({ runtime, handler: { ...handler, limits: true } });
    const come = async (user = 'ada') =>
      landing((await stack.call('GET', `/verify?session_uri=${URI}`, as(user))).headers);
    for (let count = 0; count < 30; count++) {
      expect(await come()).toEqual({ status: 'failed', error: 'request_expired' });
    }
    expect(await come()).toEqual({ status: 'failed', error: 'rate_limited' });
    expect(stack.upstreamCalls()).toHaveLength(30);
    expect(await come('grace')).toEqual({ status: 'failed', error: 'request_expired' });
    expect(stack.errors).toEqual([]);
  });

  test('T13 lets a person sign in first, and goes on where they were', async () => {
    await using stack = await createStack({ runtime, emulator, handler });
    const { id, path } = await consent(stack, 'ada');
    const away = await stack.call('GET', path, as(null));
    expect([away.status, away.headers.get('location')]).toEqual([303, signInUrl]);
    expect(away.headers.get('set-cookie')).toMatch(
      /^__Host-plugboard-verify=session_\w+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(stack.emulator.account(id)?.status).toBe('INITIATED');
    const cookie = `other=1; ${away.headers.get('set-cookie')?.split(';')[0]}`;
    const back = await stack.call('GET', '/verify', as('ada', cookie));
    expect(landing(back.headers)).toEqual({ status: 'success', connected_account_id: id });
    expect(back.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  test('T13 goes by where Composio sends a person now, not by a sign-in that was left half done', async () => {
    await using stack = await createStack({ runtime, emulator, handler });
    const left = await consent(stack, 'ada');
    const { id, path } = await consent(stack, 'ada');
    const { headers } = await stack.call('GET', left.path, as(null));
    const cookie = headers.get('set-cookie')?.split(';')[0];
    const answer = await stack.call('GET', path, as('ada', cookie));
    expect(landing(answer.headers)).toEqual({ status: 'success', connected_account_id: id });
    expect(stack.emulator.account(left.id)?.status).toBe('INITIATED');
  });

  test('T13 verifies nobody who is signed out, however often they come', async () => {
    await using stack = await createStack({ runtime, emulator, handler });
    const { path } = await consent(stack, 'ada');
    const before = stack.emulator.requests.length;
    const { headers } = await stack.call('GET', path, as(null));
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    for (let time = 0; time < 2; time++) {
      expect((await stack.call('GET', '/verify', as(null, cookie))).headers.get('location')).toBe(signInUrl);
    }
    expect(stack.emulator.requests).toHaveLength(before);
  });

  test('T44 takes a cookie that is missing, twice there or malformed for none', async () => {
    await using stack = await createStack({ runtime, emulator, handler });
    for (const cookie of [
      '',
      'x=1',
      `plugboard-verify=${URI}`,
      `${COOKIE}=`,
      `${COOKIE}=a b`,
      `${COOKIE}="x"`,
      `${COOKIE}=${'x'.repeat(513)}`,
      `${COOKIE}=${URI}; ${COOKIE}=other`,
    ]) {
      const { headers } = await stack.call('GET', '/verify', as('ada', cookie));
      expect(landing(headers)).toEqual({ status: 'failed', error: 'request_expired' });
    }
    expect(stack.emulator.requests).toEqual([]);
  });

  test('sets a cookie that works on this machine without https', async () => {
    const callbackUrl = 'http://localhost:3000/cb';
    await using stack = await createStack({ runtime, handler: { ...handler, callbackUrl } });
    const { headers } = await stack.call('GET', `/verify?session_uri=${URI}`, as(null));
    expect(headers.get('set-cookie')).toBe(
      `plugboard-verify=${URI}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax`,
    );
  });

  test.each(['', 'a b', 'https://evil.example/', 'x'.repeat(513), 'a%0d%0ab', 'ä', '../x', 'a,b', 'a;b'])(
    'T13 T36 takes no %j for a sign-in, and asks nobody',
    async (value) => {
      await using stack = await createStack({ runtime, emulator, handler });
      for (const user of ['ada', null]) {
        const { status, headers } = await stack.call('GET', `/verify?session_uri=${value}`, as(user));
        expect([status, headers.has('set-cookie')]).toEqual([400, false]);
      }
      expect(stack.emulator.requests).toEqual([]);
    },
  );

  test('T13 refuses a name that comes twice, and looks at nothing else of the query', async () => {
    await using stack = await createStack({ runtime, emulator, handler });
    const twice = await stack.call('GET', `/verify?session_uri=a&session_uri=b`, visit);
    expect(twice.status).toBe(400);
    const { id, path } = await consent(stack, 'ada');
    const more = '&user_id=mallory&callback_url=https://evil.example&status=failed';
    const { headers } = await stack.call('GET', path + more, visit);
    expect(landing(headers)).toEqual({ status: 'success', connected_account_id: id });
  });

  test.each([
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
  ])('T10 T39 F48 uses nothing up for %j', async (headers) => {
    await using stack = await createStack({ runtime, emulator, handler });
    const { id, path } = await consent(stack, 'ada');
    const answer = await stack.call('GET', path, { headers: { ...visit.headers, ...headers } });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'cross_origin']);
    expect((await stack.call('HEAD', path, visit)).status).toBe(405);
    expect(stack.emulator.account(id)?.status).toBe('INITIATED');
  });

  test('is not there unless the host wants it', async () => {
    for (const options of [{}, { signInUrl }]) {
      await using stack = await createStack({ runtime, handler: options });
      const { status, body } = await stack.call('GET', `/verify?session_uri=${URI}`, visit);
      expect([status, body.error.code]).toEqual([404, 'not_found']);
    }
  });
});

test('T15 takes a token for twice as long where a person may have to sign in first, and no longer', async () => {
  let time = Date.now();
  await using stack = await createStack({ handler: { ...handler, now: () => time } });
  const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail', returnTo: '/mine' } });
  const returnTo = async () =>
    (await stack.call('POST', `/connections/${body.id}/confirm`, { body: { token: body.token } })).body.returnTo;
  // Two minutes more, by which clocks may be apart.
  time += 21 * MINUTE + 30_000;
  expect(await returnTo()).toBe('/mine');
  time += MINUTE;
  expect(await returnTo()).toBeNull();
});

test('T13 goes on to the callback when Composio does not answer', { timeout: 15_000 }, async () => {
  await using stack = await createStack({ emulator, handler });
  stack.emulator.fail(COMPLETE, { hang: 'headers' });
  const { headers } = await stack.call('GET', `/verify?session_uri=${URI}`, visit);
  expect(landing(headers)).toEqual({ status: 'failed', error: 'upstream_unreachable' });
});
