import { AsyncLocalStorage } from 'node:async_hooks';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import { createConnectClient } from './client.ts';
import { toolkitQuery } from './queries.ts';

describe('toolkitQuery', () => {
  it('gives each of two users their own on a server that has one client for all requests', async () => {
    const { handler, emulator } = createStack({
      handler: { getUser: (request) => request.headers.get('x-user') },
    });
    const users = ['ada', 'grace'];
    for (const user of users) emulator.connect({ userId: user, toolkit: 'gmail', label: `${user}@tidewell.example` });
    const user = new AsyncLocalStorage<string>();
    const client = createConnectClient({
      baseUrl: 'http://localhost/api/connect',
      headers: () => ({ 'x-user': user.getStore() ?? '' }),
      fetch: (input, init) => handler(new Request(input, init)),
    });
    const shown = await Promise.all(
      users.map((name) => user.run(name, () => new QueryClient().fetchQuery(toolkitQuery(client, 'gmail')))),
    );
    expect(shown.map(({ connections }) => connections.map(({ label }) => label))).toEqual([
      ['ada@tidewell.example'],
      ['grace@tidewell.example'],
    ]);
  });
});
