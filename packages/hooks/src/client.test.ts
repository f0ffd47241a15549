import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConnectError, createConnectClient } from './client.ts';
import { toolkitQuery } from './queries.ts';

const answering = (status: number, body: string, headers: HeadersInit = {}) =>
  createConnectClient({ fetch: async () => new Response(body, { status, headers }) });

const error = (code: string, more: object = {}): string =>
  JSON.stringify({ error: { code, message: 'why', requestId: 'req_1', ...more } });

describe('createConnectClient', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  afterEach(() => {
    log.mockClear();
  });

  it('tells whoever builds the app that something else answers there', async () => {
    await answering(404, '<h1>Not found</h1>').listConnections().catch(() => {});
    expect(log.mock.calls).toEqual([['plugboard:', expect.stringMatching(/answered 404.* Is the handler mounted there\?$/)]]);
    log.mockClear();
    await answering(429, error('rate_limited')).listConnections().catch(() => {});
    await answering(429, '<h1>Too many requests</h1>').listConnections().catch(() => {});
    expect(log).not.toHaveBeenCalled();
  });

  it.each(['null', '7', '"text"'])('takes no answer for one that is %s', async (body) => {
    await expect(answering(200, body).listConnections()).rejects.toMatchObject({ code: 'malformed_response' });
    await expect(answering(200, body).authorize({ toolkit: 'gmail' })).rejects.toMatchObject({
      code: 'malformed_response',
    });
  });

  it('takes the user for the same for as long as one of the names is', async () => {
    const names = ['old', 'new old', 'old', 'new old', 'new', 'other', 'other more'];
    const said: string[] = [];
    let now = '';
    const client = createConnectClient({
      fetch: async () => new Response('{"items":[]}', { headers: { 'x-plugboard-user': now } }),
    });
    client.onUserChange(() => said.push(now));
    for (now of names) await client.listConnections();
    expect(said).toEqual(['other']);
  });

  it('rejects with a ConnectError also where the host’s headers fail', async () => {
    const cause = new Error('no token');
    const client = createConnectClient({ headers: () => Promise.reject(cause) });
    await expect(client.listConnections()).rejects.toMatchObject({ code: 'network_error', cause });
  });

  it('gives a call up that is not answered in time, also one that could be given up', async () => {
    const late = new AbortController();
    const deadline = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    onTestFinished(() => deadline.mockRestore());
    const client = createConnectClient({
      fetch: (_, { signal }) =>
        new Promise((__, reject) => {
          signal?.throwIfAborted();
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    const calls = [client.listConnections(), client.listConnections({}, { signal: new AbortController().signal })];
    late.abort();
    for (const call of calls) {
      // oxlint-disable-next-line no-await-in-loop -- both at once
      await expect(call).rejects.toMatchObject({ code: 'network_error' });
    }
  });

  it('does not wait for headers that never come once a call, or a stream, is given up', async () => {
    const client = createConnectClient({ headers: () => new Promise<never>(() => {}) });
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const calls: Array<Promise<unknown>> = [client.listConnections({}, { signal }), client.openEvents({ signal })];
    giveUp.abort();
    calls.push(client.getConnection('ca_1', { signal }));
    for (const call of calls) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(call).rejects.toBeInstanceOf(Error);
    }
    await expect(calls[0]).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('tells a call that was given up from one that failed', async () => {
    const giveUp = new AbortController();
    const client = createConnectClient({
      fetch: (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.throwIfAborted();
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        }),
    });
    const call = client.listConnections({}, { signal: giveUp.signal });
    giveUp.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled', isTransient: false });
  });

  it('rejects with the code of the server, and what it says', async () => {
    const client = answering(429, error('rate_limited', { retryAfter: 7 }));
    await expect(client.listConnections()).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 7,
      requestId: 'req_1',
      isTransient: true,
    });
  });

  it.each([
    [200, '<!doctype html>', 'malformed_response'],
    [404, '<h1>Not found</h1>', 'malformed_response'],
    [403, error('a_code_of_tomorrow'), 'a_code_of_tomorrow'],
    [403, '{"error":{"code":"PERMISSION_DENIED","message":"why"}}', 'malformed_response'],
    [502, '<h1>Bad gateway</h1>', 'upstream_unreachable'],
    [500, '', 'upstream_unreachable'],
    [429, '<h1>Too many requests</h1>', 'upstream_unreachable'],
    [408, '', 'upstream_unreachable'],
  ])('knows what is ours, and what is not: %i %s', async (status, body, code) => {
    await expect(answering(status, body).listConnections()).rejects.toMatchObject({ code });
  });

  it('F13: rejects with a ConnectError whatever it is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 599 }), fc.oneof(fc.string(), fc.json()), async (status, body) => {
        await expect(answering(status, body).listToolkits()).rejects.toMatchObject({ name: 'ConnectError' });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['javascript:alert(1)', 'http://evil.example/', 'https://evil.example/', '//evil.example', ''])(
    'T17: does not hand on %j as a Connect Link',
    async (redirectUrl) => {
      const client = answering(201, JSON.stringify({ id: 'ca_1', redirectUrl }));
      await expect(client.authorize({ toolkit: 'gmail' })).rejects.toMatchObject({ code: 'bad_redirect' });
    },
  );

  it('says where it is, who asks, and that a write is no form of another site', async () => {
    const sent: Array<[string, RequestInit]> = [];
    const client = createConnectClient({
      baseUrl: '/elsewhere/',
      headers: () => ({ authorization: 'Bearer 1' }),
      fetch: async (url, init) => {
        sent.push([url, init]);
        return Response.json({});
      },
    });
    await client.listToolkits({ search: 'a&b', slugs: ['x', 'y'] });
    await client.disconnect('ca/../1');
    // What is empty says nothing.
    await client.listToolkits({ search: '', category: undefined });
    expect(sent.map(([url, { method }]) => `${method} ${url}`)).toEqual([
      'GET /elsewhere/toolkits?search=a%26b&slugs=x%2Cy',
      'DELETE /elsewhere/connections/ca%2F..%2F1',
      'GET /elsewhere/toolkits',
    ]);
    expect(sent.map(([, { headers }]) => Object.fromEntries(new Headers(headers)))).toEqual([
      { accept: 'application/json', authorization: 'Bearer 1' },
      { accept: 'application/json', authorization: 'Bearer 1', 'x-plugboard': '1' },
      { accept: 'application/json', authorization: 'Bearer 1' },
    ]);
  });

  it('tells when somebody else is signed in, and not when it is the first', async () => {
    let user: string | null = 'a';
    const client = createConnectClient({
      fetch: async () =>
        user ? Response.json({ items: [] }, { headers: { 'x-plugboard-user': user } }) : new Response(error('unauthenticated'), { status: 401 }),
    });
    const told: Array<string | null> = [];
    client.onUserChange(() => told.push(user));
    for (const next of ['a', 'a', 'b', null, null, 'b']) {
      user = next;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await client.listConnections().catch(() => {});
    }
    expect(told).toEqual(['b', null, 'b']);
  });

  it('is not misled by a late answer to who was signed in before', async () => {
    const late: Array<() => void> = [];
    const answer = (user: string) => Response.json({ items: [] }, { headers: { 'x-plugboard-user': user } });
    const client = createConnectClient({
      fetch: (url) =>
        url.includes('late') ? new Promise((resolve) => late.push(() => resolve(answer('a')))) : Promise.resolve(answer(user)),
    });
    let user = 'a';
    let told = 0;
    client.onUserChange(() => {
      told += 1;
    });
    await client.listConnections();
    const asked = client.getConnection('late');
    // The headers of the host come later than the call.
    await expect.poll(() => late).toHaveLength(1);
    user = 'b';
    await client.listConnections();
    late[0]?.();
    await asked;
    await client.listConnections();
    expect(told).toBe(1);
  });

  it('T14: writes for whom it was called, also where the headers of the host come after another user', async () => {
    const sent: Array<string | null> = [];
    let user = 'a';
    let arrive = (): void => {};
    let arrived: Promise<void> | undefined;
    const client = createConnectClient({
      headers: async () => {
        await arrived;
        return {};
      },
      fetch: async (_, { headers }) => {
        sent.push(new Headers(headers).get('x-plugboard'));
        return Response.json({ items: [] }, { headers: { 'x-plugboard-user': user } });
      },
    });
    await client.listConnections();
    const asked = client.listConnections();
    arrived = new Promise((resolve) => (arrive = resolve));
    const written = client.disconnect('ca_1');
    user = 'b';
    await asked;
    arrive();
    await written;
    expect(sent).toEqual([null, null, 'a']);
  });
});

describe('our queries', () => {
  const counting = (code: string) => {
    const counts = { asked: 0 };
    const client = createConnectClient({
      fetch: async () => {
        counts.asked += 1;
        return new Response(error(code, { retryAfter: 0 }), { status: 400 });
      },
    });
    return { client, counts };
  };

  it('F62: try again only what may pass, and not on a server, where a page waits for it', async () => {
    const final = counting('invalid_request');
    const passing = counting('upstream_error');
    const onServer = counting('upstream_error');
    await new QueryClient().fetchQuery(toolkitQuery(onServer.client, 'gmail')).catch(() => {});
    // What is not rendered on a server runs where there is a window.
    vi.stubGlobal('window', globalThis);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    for (const { client } of [final, passing]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await new QueryClient().fetchQuery(toolkitQuery(client, 'gmail')).catch(() => {});
    }
    expect([final, passing, onServer].map(({ counts }) => counts.asked)).toEqual([1, 3, 1]);
  });

  it('wait for as long as the server says before they try again, and else ever longer', () => {
    const { retryDelay } = toolkitQuery(createConnectClient(), 'gmail');
    const delays = [undefined, 5].flatMap((retryAfter) =>
      [0, 1].map((failures) => typeof retryDelay === 'function' && retryDelay(failures, new ConnectError('rate_limited', '', { retryAfter }))),
    );
    expect(delays).toEqual([1000, 2000, 5000, 5000]);
  });
});
