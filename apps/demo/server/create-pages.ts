import type { RequestListener, Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** What answers everything that is not the API. */
export interface Pages {
  handle: RequestListener;
  close: () => Promise<void>;
}

/** The browser's part of the demo, straight from its source; reloads go over the socket of `server`. */
export async function createPages(server: Server): Promise<Pages> {
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    appType: 'spa',
    logLevel: 'warn',
    server: { middlewareMode: { server }, hmr: { server } },
  });
  return { handle: vite.middlewares, close: () => vite.close() };
}
