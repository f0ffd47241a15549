import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createStack } from '../../../tooling/in-tab/stack.ts';
import {
  categoriesQuery,
  ConnectProvider,
  connectionsQuery,
  createConnectClient,
  toolkitDetailsQuery,
  toolkitQuery,
  toolkitsQuery,
  useAuthorize,
  useCategories,
  useConnections,
  useConnectionStatus,
  useRequiredConnections,
  useToolkit,
  useToolkits,
  type ConnectClient,
} from '../src/index.ts';

/** All that can be read. */
function Everything() {
  const { data, total } = useToolkits({ search: 'mail' });
  const { data: gmail } = useToolkit('gmail');
  const { data: categories } = useCategories();
  const { data: connections } = useConnections({ toolkit: 'gmail' });
  const { state, connection } = useConnectionStatus('gmail');
  const { isReady, next } = useRequiredConnections(['gmail', 'github']);
  const { phase } = useAuthorize('gmail');
  // True only where effects run: in a browser.
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return (
    <>
      <p>{`${data?.[0]?.name}, ${total}, ${gmail?.name}, ${categories?.[0]?.name}, ${connections?.length}`}</p>
      <p>{`${state}, ${connection?.label}, ${isReady}, ${next}, ${phase}`}</p>
      {isHydrated && <p>hydrated</p>}
    </>
  );
}

const page = (client: ConnectClient, queryClient: QueryClient) => (
  <ConnectProvider client={client} queryClient={queryClient}>
    <Everything />
  </ConnectProvider>
);

describe('what a server has fetched', () => {
  it('is taken up in the browser by the same keys, word for word, and nothing is asked again', async () => {
    const { client } = createStack({ scenario: 'connected' });
    const onServer = new QueryClient();
    await Promise.all([
      onServer.prefetchInfiniteQuery(toolkitsQuery(client, { search: 'mail' })),
      onServer.prefetchQuery(toolkitDetailsQuery(client, 'gmail')),
      onServer.prefetchQuery(categoriesQuery(client)),
      onServer.prefetchQuery(connectionsQuery(client)),
      onServer.prefetchQuery(toolkitQuery(client, 'gmail')),
      onServer.prefetchQuery(toolkitQuery(client, 'github')),
    ]);
    const html = renderToString(page(client, onServer));
    expect(html).toContain('connected, ada@tidewell.example, false, github, idle');
    expect(html).not.toContain('undefined');
    // What travels in the page.
    const state = JSON.stringify(dehydrate(onServer));

    const problems = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const fetched = vi.fn<() => Promise<Response>>(() => Promise.reject(new TypeError('asked again')));
    const inBrowser = new QueryClient();
    hydrate(inBrowser, JSON.parse(state));
    const container = document.createElement('div');
    container.innerHTML = html;
    document.body.append(container);
    const root = hydrateRoot(container, page(createConnectClient({ fetch: fetched }), inBrowser));
    onTestFinished(() => {
      root.unmount();
      container.remove();
      vi.restoreAllMocks();
    });
    await expect.poll(() => container.innerHTML).toBe(`${html}<p>hydrated</p>`);
    expect(fetched).not.toHaveBeenCalled();
    for (const problem of problems) expect(problem).not.toHaveBeenCalled();
  });
});
