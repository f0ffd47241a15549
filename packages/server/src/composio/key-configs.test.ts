import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStack } from '../../test/stack.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A place where calls wait until a test lets them pass. */
function createGate() {
  const gate = { open: () => {}, arrive: () => {} };
  const isOpen = new Promise<void>((resolve) => (gate.open = resolve));
  const isReached = new Promise<void>((resolve) => (gate.arrive = resolve));
  const pass = (): Promise<void> => {
    gate.arrive();
    return isOpen;
  };
  return { open: () => gate.open(), isReached, pass };
}

test('takes none of the time of one user from another who waits for the same auth config', async () => {
  const [accounts, configs] = [createGate(), createGate()];
  let isPrimed = false;
  await using stack = await createStack({
    handler: { credentials: true },
    upstream: async ({ url }) => {
      if (isPrimed && url.includes('/connected_accounts?') && url.includes('slow')) await accounts.pass();
      if (isPrimed && url.includes('/auth_configs')) await configs.pass();
      return null;
    },
  });
  await stack.call('GET', '/toolkits/stripe');
  isPrimed = true;
  const submit = (user: string, more: object = {}) => {
    const body = { toolkit: 'stripe', scheme: 'API_KEY', fields: { generic_api_key: 'k' }, ...more };
    return stack.call('POST', '/connections/credentials', { user, body });
  };
  // Because of the name, the list is asked for first.
  const slow = submit('slow', { alias: 'work' });
  await accounts.isReached;
  await vi.advanceTimersByTimeAsync(7000);
  accounts.open();
  await configs.isReached;
  const quick = submit('quick');
  // What goes to Composio and back takes longer than to come to where this one waits.
  await stack.call('GET', '/connections', { user: 'other' });
  await vi.advanceTimersByTimeAsync(2000);
  expect((await slow).body.error.code).toBe('upstream_unreachable');
  configs.open();
  expect((await quick).status).toBe(201);
});
