import { expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';

const onThisMachine = { callbackUrl: 'http://localhost:5173/connect/callback' };
const elsewhere = { headers: { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' } };

test.each([
  ['a read', 'GET', '/connections', elsewhere],
  ['a write', 'POST', '/connections', { ...elsewhere, body: { toolkit: 'gmail' } }],
  ['a preflight', 'OPTIONS', '/connections', elsewhere],
])('tells whoever develops once that a page was refused: %s', async (_what, method, path, input) => {
  await using stack = await createStack({ handler: onThisMachine });
  for (const _ of [1, 2]) expect((await stack.call(method, path, input)).status).toBeGreaterThanOrEqual(400);
  expect(stack.errors.map(String)).toEqual([
    'Hint: A page on http://localhost:8080 was refused. If it is one of yours, name it in trustedOrigins.',
  ]);
});

test('says nothing of it on the internet, where anybody’s page may ask, nor of one that is named', async () => {
  await using live = await createStack({ handler: { callbackUrl: 'https://app.example.com/connect/callback' } });
  expect((await live.call('GET', '/connections', elsewhere)).status).toBe(403);
  await using named = await createStack({ handler: { ...onThisMachine, trustedOrigins: ['http://localhost:8080'] } });
  expect((await named.call('GET', '/connections', elsewhere)).status).toBe(200);
  expect([...live.errors, ...named.errors]).toEqual([]);
});
