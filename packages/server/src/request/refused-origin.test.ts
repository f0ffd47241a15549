import { expect, test, vi } from 'vitest';
import { createStack } from '../../test/stack.ts';

const development = { callbackUrl: 'http://localhost:5173/connect/callback' };
/** How a page of another origin asks a handler on this machine. */
const on = (origin: string, site: string | null = 'same-site') => ({
  origin: 'http://localhost:3000',
  headers: { origin, 'sec-fetch-site': site },
});
const write = { body: { toolkit: 'gmail' } };
const elsewhere = on('http://localhost:8080');
const told = (origin: string) => expect.stringMatching(`^Hint: Pages on ${origin} cannot read .*trustedOrigins`);

test.each([
  ['a read', 'GET', 'ada', elsewhere],
  // Pages send no cookie to another origin, unless their client is told to.
  ['a read of nobody', 'GET', null, elsewhere],
  ['a write', 'POST', 'ada', { ...elsewhere, ...write }],
  ['a write of a browser that says less', 'POST', 'ada', { ...on('http://localhost:8080', null), ...write }],
  ['a preflight', 'OPTIONS', null, elsewhere],
])('tells whoever develops once that a page was refused: %s', async (_what, method, user, init) => {
  await using stack = await createStack({ handler: development });
  for (const _ of [1, 2]) {
    expect((await stack.call(method, '/connections', { ...init, user })).status).toBeGreaterThanOrEqual(400);
  }
  expect(stack.errors.map(String)).toEqual([told('http://localhost:8080')]);
});

test('tells it of the origin of the callback too, where the handler is on another', async () => {
  await using stack = await createStack({ handler: development });
  for (const method of ['GET', 'OPTIONS']) await stack.call(method, '/connections', on('http://localhost:5173'));
  expect(stack.errors.map(String)).toEqual([told('http://localhost:5173')]);
});

test('has nothing to say of a page of its own that was refused for something else', async () => {
  await using stack = await createStack({ handler: development });
  for (const site of ['same-origin', null]) {
    const init = on('http://localhost:5173', site);
    const { body } = await stack.call('POST', '/connections', {
      ...init,
      ...write,
      headers: { ...init.headers, 'x-plugboard': null },
    });
    expect(body.error).toMatchObject({ code: 'cross_origin', message: expect.stringContaining('x-plugboard') });
  }
  expect(stack.errors).toEqual([]);
});

test('says nothing of it on the internet, where anybody’s page may ask, nor of one that is named', async () => {
  await using live = await createStack({ handler: { callbackUrl: 'https://app.example.com/connect/callback' } });
  expect((await live.call('GET', '/connections', elsewhere)).status).toBe(403);
  await using named = await createStack({ handler: { ...development, trustedOrigins: ['http://localhost:8080'] } });
  expect((await named.call('GET', '/connections', elsewhere)).status).toBe(200);
  expect((await named.call('OPTIONS', '/nowhere', elsewhere)).status).toBe(404);
  expect([...live.errors, ...named.errors]).toEqual([]);
});

test('T30 tells of each origin once, of ten at most, and writes what is no origin nowhere', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await using stack = await createStack({ handler: { ...development, onError: undefined } });
  const read = async (origin: string): Promise<void> => {
    await stack.call('GET', '/connections', on(origin, 'cross-site'));
  };
  for (const origin of ['null', '', 'javascript:alert(1)', 'evil\u001B[2J', `http://${'x'.repeat(200)}.example`]) await read(origin);
  expect(log).not.toHaveBeenCalled();
  await read('http://a.example/ failed with\tinternal_error: see http://evil.example');
  expect(log.mock.calls).toEqual([[expect.stringMatching(/^plugboard: a hint\. Pages on http:\/\/a\.example cannot read/)]]);
  for (let one = 0; one < 40; one++) await read(`http://${one % 20}.example`);
  expect(log).toHaveBeenCalledTimes(10);
  log.mockRestore();
});
