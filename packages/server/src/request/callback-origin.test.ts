import { expect, test, vi } from 'vitest';
import { APP, createStack } from '../../test/stack.ts';

const start = { body: { toolkit: 'gmail' } };
const from = (origin: string) => ({ ...start, headers: { origin, 'sec-fetch-site': 'same-origin' } });

test('tells the host once that pages and callback are on two origins', async () => {
  await using stack = await createStack();
  for (const _ of [1, 2]) await stack.call('POST', '/connections', from('http://localhost:5173'));
  expect(stack.errors.map(String)).toEqual([expect.stringContaining('Sign-ins start on http://localhost:5173, but')]);
});

test('tells of it also where a sign-in is to replace a connection', async () => {
  await using stack = await createStack();
  const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
  const { status } = await stack.call('POST', `/connections/${id}/reconnect`, { ...from('http://localhost:5173'), body: {} });
  expect(status).toBe(201);
  expect(stack.errors.map(String)).toEqual([expect.stringContaining('Sign-ins start on http://localhost:5173, but')]);
});

test('writes of it as of a hint, where the host has no log of its own: nothing has failed', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await using stack = await createStack({ handler: { onError: undefined } });
  expect((await stack.call('POST', '/connections', from('http://localhost:5174'))).status).toBe(201);
  expect(log.mock.calls).toEqual([
    [expect.stringMatching(/^plugboard: a hint\. Sign-ins start on http:\/\/localhost:5174, but .* Request req_\w+$/)],
  ]);
  log.mockRestore();
});

test('has nothing to say of the origin of the callback, nor of a trusted one', async () => {
  await using stack = await createStack({ handler: { trustedOrigins: ['https://other.example.com'] } });
  expect((await stack.call('POST', '/connections', from(APP))).status).toBe(201);
  expect((await stack.call('POST', '/connections', from('https://other.example.com'))).status).toBe(201);
  expect(stack.errors).toEqual([]);
});
