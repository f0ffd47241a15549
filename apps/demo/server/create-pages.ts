import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer, type Connect } from 'vite';

/** What answers everything that is not the API. */
export interface Pages {
  handle: Connect.Server;
  close: () => Promise<void>;
}

/** How pages are served; both for tests. */
export interface PagesOptions {
  /** Where Vite keeps what it has prepared: two servers at the same time need two places. */
  cacheDir?: string;
  /** Whether pages follow their source as it changes. @default true */
  isLive?: boolean;
}

/** The browser's part of the demo, straight from its source; reloads go over the socket of `server`. */
export async function createPages(server: Server, options: PagesOptions = {}): Promise<Pages> {
  const { cacheDir, isLive = true } = options;
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    appType: 'spa',
    logLevel: 'warn',
    ...(cacheDir && { cacheDir }),
    server: { middlewareMode: { server }, hmr: { server }, ...(!isLive && { watch: null }) },
  });
  return { handle: vite.middlewares, close: () => vite.close() };
}
