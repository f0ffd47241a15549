import '@plugboard/ui/styles.css';
import { ConnectProvider, toolkitsQuery } from '@plugboard/hooks';
import { ConnectionsPage } from '@plugboard/ui';
import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createStack } from '../in-tab/stack.ts';

/** What `bench-catalogue.ts` finds on `window`. */
export interface Bench {
  /** Loads the whole catalogue, so that what is measured is ours and not the server's. */
  load: () => Promise<void>;
  /** Draws the page, and resolves with the milliseconds until it was on the screen. */
  draw: () => Promise<number>;
}

const count = Number(new URLSearchParams(location.search).get('n'));
const { client } = createStack({ emulator: { toolkits: [], syntheticToolkits: count } });
const queryClient = new QueryClient({ defaultOptions: { queries: { refetchOnMount: false } } });

/** After the next paint. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const bench: Bench = {
  async load() {
    await queryClient.fetchInfiniteQuery(toolkitsQuery(client, { connected: true }));
    await queryClient.fetchInfiniteQuery({ ...toolkitsQuery(client), pages: Math.ceil(count / 50) + 1 });
  },
  async draw() {
    const start = performance.now();
    createRoot(document.getElementById('root')!).render(
      <ConnectProvider client={client} queryClient={queryClient}>
        <ConnectionsPage />
      </ConnectProvider>,
    );
    while (!document.querySelector('[aria-posinset]')) await painted();
    return performance.now() - start;
  },
};
Object.assign(window, { bench });
