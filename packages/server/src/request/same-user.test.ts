import { expect, test } from 'vitest';
import { createStack, type Stack } from '../../test/stack.ts';

const nameOf = async ({ call }: Stack, user: string): Promise<string> =>
  (await call('GET', '/connections', { user })).headers.get('x-plugboard-user') ?? '';

/** By Ada, on a page that knows of this name. */
const write = async (stack: Stack, name: string): Promise<number> =>
  (await stack.call('POST', '/connections', { body: { toolkit: 'gmail' }, headers: { 'x-plugboard': name } })).status;

test.each([
  ['POST', '/connections', { toolkit: 'gmail' }],
  ['POST', '/connections/credentials', { toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'sk_1' } }],
  ['PUT', '/toolkits/gmail/selected', { connectionId: 'ca_1' }],
])('T14: what %s %s is sent by a page of another user does not become the user’s', async (method, path, body) => {
  await using stack = await createStack({ handler: { credentials: true } });
  const headers = { 'x-plugboard': await nameOf(stack, 'grace') };
  const answer = await stack.call(method, path, { body, headers });
  expect([answer.status, answer.body.error.code]).toEqual([401, 'unauthenticated']);
  // By this, the page learns whose answer it is.
  expect(answer.headers.get('x-plugboard-user')).toBe(await nameOf(stack, 'ada'));
  expect(stack.emulator.accounts()).toEqual([]);
});

test('a page of the user writes, and one that says nothing of its user', async () => {
  await using stack = await createStack();
  for (const name of [await nameOf(stack, 'ada'), '1', '', 'a word of its own']) {
    expect(await write(stack, name)).toBe(201);
  }
});

test('a page of the user writes while the secret changes, whichever names it has', async () => {
  const [old, now] = ['the former secret of this app, long', 'the secret that takes its place, so'];
  await using before = await createStack({ handler: { secret: old } });
  await using amid = await createStack({ handler: { secret: [now, old] } });
  await using after = await createStack({ handler: { secret: now } });
  expect(await write(amid, await nameOf(before, 'ada'))).toBe(201);
  expect(await write(before, await nameOf(amid, 'ada'))).toBe(201);
  expect(await write(after, await nameOf(amid, 'ada'))).toBe(201);
  expect(await write(amid, await nameOf(before, 'grace'))).toBe(401);
  expect(await write(before, await nameOf(amid, 'grace'))).toBe(401);
});
