import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import type { ConnectClient } from './client.ts';
import { connectionsQuery, toolkitDetailsQuery, toolkitQuery, toolkitsQuery } from './queries.ts';

it.each([
  ['a list of toolkits', (queries: QueryClient, client: ConnectClient) => new InfiniteQueryObserver(queries, toolkitsQuery(client))],
  ['a toolkit', (queries: QueryClient, client: ConnectClient) => new QueryObserver(queries, toolkitQuery(client, 'gmail'))],
  ['a toolkit with its forms', (queries: QueryClient, client: ConnectClient) => new QueryObserver(queries, toolkitDetailsQuery(client, 'gmail'))],
  ['the connections', (queries: QueryClient, client: ConnectClient) => new QueryObserver(queries, connectionsQuery(client))],
])('looks at %s every ten seconds while a sign-in that was begun elsewhere is open, and no longer', async (_, watch) => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { client } = createStack();
  const { id } = await client.authorize({ toolkit: 'gmail' });

  const queries = new QueryClient();
  const observer = watch(queries, client);
  onTestFinished(observer.subscribe(() => {}));
  const seen = (): number => queries.getQueryCache().getAll()[0]?.state.dataUpdateCount ?? 0;
  await expect.poll(seen).toBe(1);

  vi.advanceTimersByTime(9000);
  expect(queries.isFetching()).toBe(0);
  vi.advanceTimersByTime(1000);
  await expect.poll(seen).toBe(2);

  await client.cancel(id);
  vi.advanceTimersByTime(10_000);
  await expect.poll(seen).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(queries.isFetching()).toBe(0);
});

it.each([
  [1, 29_000, false],
  [1, 31_000, true],
  [4, 31_000, true],
  [5, 31_000, false],
])('reads a list of %i pages that is %i ms old for whoever comes to it: %s', async (pages, age, isRead) => {
  const { client } = createStack();
  const page = await client.listToolkits();
  const queries = new QueryClient();
  const options = toolkitsQuery(client);
  const data = { pages: Array.from({ length: pages }, () => page), pageParams: Array.from({ length: pages }, () => undefined) };
  queries.setQueryData(options.queryKey, data, { updatedAt: Date.now() - age });
  onTestFinished(new InfiniteQueryObserver(queries, options).subscribe(() => {}));
  expect(queries.isFetching()).toBe(isRead ? 1 : 0);
});
