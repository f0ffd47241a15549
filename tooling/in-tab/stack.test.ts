import { describe, expect, it } from 'vitest';

// Whatever is not routed to the emulator would leave the machine.
const leaks: string[] = [];
globalThis.fetch = (input) => {
  leaks.push(input instanceof Request ? input.url : String(input));
  return Promise.reject(new Error('The network is off limits.'));
};

// Only now: 0.19 of the SDK keeps the `fetch` that it finds.
const { createStack } = await import('./stack.ts');

describe('createStack', () => {
  it('connects from client to emulator without a socket', async () => {
    const { client, emulator } = createStack();
    const request = await client.authorize({ toolkit: 'gmail', returnTo: '/settings' });
    expect((await client.getConnection(request.id)).status).toBe('INITIATED');

    const body = new URLSearchParams({ decision: 'allow' });
    const answer = await emulator.fetch(new Request(request.redirectUrl, { method: 'POST', body }));
    const callback = new URL(answer.headers.get('location') ?? '');
    const confirmed = await client.confirm(request.id, callback.searchParams.get('connect_token') ?? undefined);

    expect(confirmed).toMatchObject({ connection: { status: 'ACTIVE', toolkit: 'gmail' }, returnTo: '/settings' });
    expect(leaks).toEqual([]);
  });

  it('keeps two worlds apart', async () => {
    const connected = createStack({ scenario: 'connected' });
    const empty = createStack();
    const counts = await Promise.all(
      [connected, empty].map(async ({ client }) => (await client.listConnections()).items.length),
    );
    expect(counts).toEqual([1, 0]);
    expect(leaks).toEqual([]);
  });

  it('serves whoever is signed in', async () => {
    const stack = createStack({ scenario: 'connected', emulator: { users: ['ada'] } });
    stack.user = 'grace';
    expect((await stack.client.listConnections()).items).toEqual([]);
    stack.user = null;
    await expect(stack.client.listConnections()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('can be offline', async () => {
    const { client } = createStack({ network: 'offline' });
    await expect(client.listConnections()).rejects.toMatchObject({ code: 'network_error' });
  });

  it('can stand still, for longer than a client waits, until somebody gives up', async () => {
    const { client } = createStack({ network: 'stalled' });
    const ended: string[] = [];
    const list = (name: string, signal: AbortSignal): Promise<unknown> =>
      client.listConnections({}, { signal }).catch(() => ended.push(name));

    const deadline = AbortSignal.timeout(1);
    const giving = new AbortController();
    void list('out of time', deadline);
    const given = list('given up', giving.signal);
    await new Promise((resolve) => deadline.addEventListener('abort', resolve));
    giving.abort();
    await given;

    expect(ended).toEqual(['given up']);
  });
});
