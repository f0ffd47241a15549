import { expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';

const origin = 'http://localhost:8080';
const development = { callbackUrl: 'http://localhost:5173/connect/callback', trustedOrigins: [origin] };
const from = (headers: Record<string, string> = {}) => ({
  origin: 'http://localhost:3000',
  user: null,
  headers: { origin, 'sec-fetch-site': 'same-site', ...headers },
});

test('tells whoever develops once that a trusted page sends nothing by which anybody could be known', async () => {
  await using stack = await createStack({ handler: development });
  for (const _ of [1, 2]) expect((await stack.call('GET', '/connections', from())).status).toBe(401);
  expect(stack.errors.map(String)).toEqual([expect.stringMatching(`^Hint: Pages on ${origin} send neither .*credentials: 'include'`)]);
});

test('has nothing to say where one sends something, or anybody may ask, or nobody asks from elsewhere', async () => {
  await using stack = await createStack({ handler: development });
  await stack.call('GET', '/connections', from({ cookie: 'theme=dark' }));
  await stack.call('GET', '/connections', from({ authorization: 'Bearer expired' }));
  await stack.call('GET', '/connections', { ...from(), headers: { 'sec-fetch-site': 'same-origin' } });
  await using live = await createStack({
    handler: { callbackUrl: 'https://app.example.com/connect/callback', trustedOrigins: [origin] },
  });
  expect((await live.call('GET', '/connections', from())).status).toBe(401);
  expect([...stack.errors, ...live.errors]).toEqual([]);
});
