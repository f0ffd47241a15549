import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { contentTypeOf } from '../../../tooling/content-type-of.ts';
import type { Pages } from '../server/create-pages.ts';
import { builtPages } from './build-pages.ts';

/** The built pages: a file where there is one, else the app, as any host of a single-page app answers. */
export async function serveBuiltPages(): Promise<Pages> {
  const app = await readFile(join(builtPages, 'index.html'));
  const handle: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void readFile(join(builtPages, pathname)).then(
      (content) => response.setHeader('content-type', contentTypeOf(pathname)).end(content),
      () => response.setHeader('content-type', 'text/html').end(app),
    );
  };
  return { handle, close: async () => {} };
}
