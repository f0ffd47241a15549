import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { contentTypeOf } from '../../tooling/content-type-of.ts';
import { fetchLikeBrowser } from '../../tooling/in-tab/fetch-like-browser.ts';
import { buildGuestApp } from './build-guest-app.ts';

type Files = Map<string, string | Uint8Array>;

// As strict as a policy can be that stands in the page itself.
const policy =
  `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; ` +
  `require-trusted-types-for 'script'`;

/**
 * Adds the pages below `guests/` to the book that no story can be by itself: on another React, from a server, under a
 * policy. Stories show them in frames.
 */
export function guestPages(): Plugin {
  let made: Promise<Files> | undefined;
  return {
    name: 'guest-pages',
    configureServer({ middlewares }) {
      middlewares.use('/guests/', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        made ??= make();
        made.then((files) => {
          const file = files.get(name);
          if (file === undefined) return next();
          response.setHeader('content-type', contentTypeOf(name));
          response.end(file);
        }, next);
      });
    },
    async generateBundle() {
      made ??= make();
      for (const [name, source] of await made) this.emitFile({ type: 'asset', fileName: `guests/${name}`, source });
    },
  };
}

async function make(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'guest-pages-'));
  try {
    const files: Files = new Map();
    for (const version of ['18', '19'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- each takes the whole machine
      const { folder: built, render } = await buildGuestApp(version, join(folder, version), 'in-story.tsx');
      for (const [name, file] of [['js', 'client.js'], ['css', 'style.css']] as const) {
        files.set(`react-${version}.${name}`, readFileSync(join(built, file)));
      }
      for (const font of readdirSync(built).filter((name) => name.endsWith('.woff2'))) {
        files.set(font, readFileSync(join(built, font)));
      }
      files.set(`react-${version}.html`, page(version, ''));
      if (version === '18') continue;
      // Here and not above: it brings the SDK.
      // oxlint-disable-next-line no-await-in-loop -- once
      const { connectHandlerOfStory } = await import('./connect-handler-of-story.ts');
      const fetch = fetchLikeBrowser('http://localhost', connectHandlerOfStory());
      // oxlint-disable-next-line no-await-in-loop -- once
      const { html, state } = await render({ path: '/', fetch, way: 'string', isPrefetched: true });
      const data = JSON.stringify(state).replaceAll('<', String.raw`\u003c`);
      files.set('server.html', page(version, html, `<script type="application/json" id="state">${data}</script>`));
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const page = (version: string, html: string, state = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<title>Tidewell</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="react-${version}.css">
</head>
<body><div id="root">${html}</div>${state}<script type="module" src="react-${version}.js"></script></body>
</html>`;
