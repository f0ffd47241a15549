import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createConnectClient, toolkitQuery, toolkitsQuery } from '@plugboard/hooks';
import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { App } from './app.tsx';

/** How a page is rendered. */
export interface RenderOptions {
  path: string;
  /** Reaches the handler, as whoever is signed in. */
  fetch: (input: string, init: RequestInit) => Promise<Response>;
  way: 'string' | 'stream';
  isPrefetched: boolean;
}

/** Renders a page on the server; `state` is for the browser to go on from. */
export async function render({ path, fetch, way, isPrefetched }: RenderOptions): Promise<{ html: string; state?: DehydratedState }> {
  const client = createConnectClient({ fetch });
  const queryClient = new QueryClient();
  if (isPrefetched) {
    await Promise.all([
      queryClient.prefetchQuery(toolkitQuery(client, 'github')),
      queryClient.prefetchInfiniteQuery(toolkitsQuery(client, { connected: true })),
      queryClient.prefetchInfiniteQuery(toolkitsQuery(client)),
    ]);
  }
  const state = isPrefetched ? dehydrate(queryClient) : undefined;
  const app = <App {...{ path, client, queryClient, state }} />;
  const html = way === 'string' ? renderToString(app) : await text(renderToPipeableStream(app).pipe(new PassThrough()));
  return state ? { html, state } : { html };
}
