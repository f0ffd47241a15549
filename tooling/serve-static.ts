import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { contentTypeOf } from './content-type-of.ts';

/** A running server of files. */
export interface StaticServer {
  /** Where the folder's files are, with a slash at the end. */
  base: string;
  close(): Promise<void>;
}

/** Serves a folder on this machine only, below a path, as a plain file server does: no fallback, no rewriting. */
export async function serveStatic(folder: string, path = '/'): Promise<StaticServer> {
  const server = createServer((request, response) => {
    read(request.url ?? '/').then(
      ({ file, content }) => {
        response.setHeader('content-type', contentTypeOf(file));
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });

  async function read(url: string): Promise<{ file: string; content: Buffer }> {
    const name = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (!name.startsWith(path)) throw new Error('Outside the path.');
    const file = join(folder, name.slice(path.length), name.endsWith('/') ? 'index.html' : '');
    return { file, content: await readFile(file) };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    base: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
