import { ConnectError } from '@plugboard/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { createComposio, createStack, serve } from '../../test/stack.ts';
import { defaultOnError } from './default-on-error.ts';

const log = vi.spyOn(console, 'error').mockImplementation(() => {});

afterEach(() => {
  log.mockClear();
});

test('writes one line that names the route, the code, the request and what led to it', async () => {
  await using stack = await createStack({ handler: { onError: undefined } });
  stack.emulator.fail('GET /connected_accounts', { status: 403 });
  const { body } = await stack.call('GET', '/connections');
  expect(log.mock.calls).toEqual([
    [
      `plugboard: listConnections failed with upstream_forbidden: ${body.error.message} Request ${body.error.requestId} (UpstreamFailure: status 403 HTTP_Forbidden)`,
    ],
  ]);
});

test('says where the host’s own code failed, and the browser nothing of it', async () => {
  const getUser = (): never => {
    throw new TypeError('there is no session');
  };
  await using stack = await createStack({ handler: { onError: undefined, getUser } });
  const { status, body } = await stack.call('GET', '/connections');
  expect([status, JSON.stringify(body)]).toEqual([500, expect.not.stringContaining('session')]);
  expect(log.mock.lastCall?.[0]).toMatch(/getUser failed\..* \(TypeError: there is no session at getUser .*default-on-error\.test\.ts:\d+/);
});

test('says where also if what was thrown says a lot, and what it was if it was no error', async () => {
  const thrown: unknown[] = [new Error('Invalid `findUnique()` invocation:\n'.repeat(100)), Response.json({ secret: 1 })];
  const getUser = (): never => {
    throw thrown.shift();
  };
  await using stack = await createStack({ handler: { onError: undefined, getUser } });
  await stack.call('GET', '/connections');
  expect(log.mock.lastCall?.[0]).toMatch(/\(Error: Invalid `findUnique.* at .*default-on-error\.test\.ts:\d+/);
  await stack.call('GET', '/connections');
  expect(log.mock.lastCall?.[0]).toMatch(/getUser failed\..* \(thrown was no error: Response\)$/);
});

test('names what went wrong on the network', async () => {
  const gone = await serve(() => {});
  await gone.close();
  await using stack = await createStack({ handler: { composio: createComposio('0.21', gone.url), onError: undefined } });
  await stack.call('GET', '/connections');
  expect(log.mock.lastCall?.[0]).toMatch(/upstream_unreachable: .*COMPOSIO_BASE_URL.*no status ECONNREFUSED/);
});

test('writes nothing about what the browser did wrong', async () => {
  await using stack = await createStack({ handler: { onError: undefined } });
  await stack.call('GET', '/nowhere');
  await stack.call('GET', '/connections', { user: null });
  await stack.call('GET', '/connections/ca_missing');
  expect(log).not.toHaveBeenCalled();
});

test('names no route and no request where there is none', () => {
  defaultOnError(new ConnectError('upstream_auth', 'No.'), { requestId: 'none', route: null });
  expect(log.mock.calls).toEqual([['plugboard: failed with upstream_auth: No.']]);
});

test('T30 writes one line of bounded length, whatever the error says', () => {
  const cause = new Error(`a\nplugboard: forged\r\n\u2028${'x'.repeat(10_000)}`);
  defaultOnError(new ConnectError('internal_error', 'x', { cause }), { requestId: 'r', route: null });
  defaultOnError('not even an error', { requestId: 'r', route: 'confirm' });
  expect(log).toHaveBeenCalledTimes(2);
  for (const [line] of log.mock.calls) {
    expect(line).not.toMatch(/[\r\n\u2028]/);
    expect(String(line).length).toBeLessThanOrEqual(1000);
  }
});
