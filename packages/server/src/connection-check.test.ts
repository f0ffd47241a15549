import { expect, test } from 'vitest';
import { describeEachSdk } from '../test/each-runtime.ts';
import { createComposio, createStack, type Stack } from '../test/stack.ts';
import { createConnectionCheck } from './connection-check.ts';
import type { ConnectHandlerOptions } from './options/options.ts';

const checkFor = (
  stack: Stack,
  sdk: '0.19' | '0.21' = '0.21',
  { toolkits, selections }: Pick<ConnectHandlerOptions, 'toolkits' | 'selections'> = {},
) =>
  createConnectionCheck({
    composio: createComposio(sdk, stack.url),
    getUser: () => null,
    callbackUrl: 'https://app.example.com/connect/callback',
    secret: 'x'.repeat(32),
    toolkits,
    selections,
  });

describeEachSdk('createConnectionCheck', (sdk) => {
  test('names what is missing before an agent starts', async () => {
    await using stack = await createStack({ sdk });
    const { emulator } = stack;
    emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    emulator.connect({ userId: 'ada', toolkit: 'slack', status: 'EXPIRED' });
    emulator.connect({ userId: 'ada', toolkit: 'linear', status: 'INITIATED' });
    emulator.connect({ userId: 'grace', toolkit: 'github' });
    const check = checkFor(stack, sdk);
    expect(await check('ada', ['github', 'gmail', 'slack', 'linear', 'github'])).toEqual({
      isReady: false,
      missing: ['github', 'slack', 'linear'],
    });
    expect(await check('ada', ['gmail'])).toEqual({ isReady: true, missing: [] });
    expect(await check('ada', [])).toEqual({ isReady: true, missing: [] });
  });

  test('names a toolkit whose chosen connection has lost its access, although another account works', async () => {
    await using stack = await createStack({ sdk });
    const { emulator } = stack;
    const chosen = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    for (const toolkit of ['gmail', 'slack', 'slack']) emulator.connect({ userId: 'ada', toolkit });
    const asked: string[] = [];
    const get = (_: string, toolkit: string): string => {
      asked.push(toolkit);
      return chosen;
    };
    const check = checkFor(stack, sdk, { selections: { get, set: () => {} } });
    expect(await check('ada', ['gmail'])).toEqual({ isReady: true, missing: [] });
    emulator.setStatus(chosen, 'REVOKED');
    expect(await check('ada', ['gmail'])).toEqual({ isReady: false, missing: ['gmail'] });
    // About what was not named, the host is not asked.
    expect(asked).toEqual(['gmail', 'gmail']);
    emulator.setStatus(chosen, 'INACTIVE');
    expect(await check('ada', ['gmail', 'slack'])).toEqual({ isReady: true, missing: [] });
  });
});

test('T07 takes no user that is none, and no toolkit that the app does not offer', async () => {
  await using stack = await createStack();
  await expect(checkFor(stack)('a,b', ['gmail'])).rejects.toMatchObject({ code: 'invalid_user' });
  const check = checkFor(stack, '0.21', { toolkits: ['gmail'] });
  for (const slug of ['slack', '../x', '']) {
    await expect(check('ada', ['gmail', slug])).rejects.toMatchObject({ code: 'unknown_toolkit' });
  }
  expect(stack.emulator.requests).toEqual([]);
});

test('F11 rejects when Composio cannot be asked: not knowing is not being ready', async () => {
  await using stack = await createStack();
  stack.emulator.fail('GET /connected_accounts', { status: 500 });
  await expect(checkFor(stack)('ada', ['gmail'])).rejects.toMatchObject({ code: 'upstream_error' });
});
