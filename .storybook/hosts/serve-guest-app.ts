import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Composio } from '@composio/core';
import { createEmulator, type ScenarioName } from '@plugboard/emulator';
import { listen } from '@plugboard/emulator/node';
import { createConnectHandler } from '@plugboard/server';
import { toNodeHandler } from '@plugboard/server/node';
import { fetchLikeBrowser } from '../../tooling/in-tab/fetch-like-browser.ts';
import type { GuestApp } from './build-guest-app.ts';
import type { RenderOptions } from './guest-app/server.tsx';

/** How the pages come; what is not said is as in an app without a server of its own. */
export interface ServeOptions {
  scenario?: ScenarioName;
  /** How the server renders. @default not at all */
  way?: RenderOptions['way'];
  /** Whether the server fetches first what the page will show. */
  isPrefetched?: boolean;
  /** Epoch milliseconds, for the handler and the emulator. @default Date.now */
  now?: () => number;
}

/** The app, running, with a handler and an emulator behind it. */
export interface ServedApp {
  url: string;
  close: () => Promise<void>;
}

/** Serves the app on this machine, with a Content Security Policy that allows nothing inline. */
export async function serveGuestApp(app: GuestApp, options: ServeOptions = {}): Promise<ServedApp> {
  const { scenario = 'empty', now = Date.now } = options;
  const emulator = await listen(createEmulator({ scenario, now }));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connect = createConnectHandler({
    composio: new Composio({ apiKey: 'x', baseURL: emulator.url, allowTracking: false, disableVersionCheck: true }),
    getUser: () => 'ada',
    callbackUrl: `${url}/connect/callback`,
    secret: 'a secret of at least 32 characters',
    now,
  });
  const api = toNodeHandler(connect);

  const page = async (path: string): Promise<string> => {
    const { way, isPrefetched = false } = options;
    if (!way) return shell('');
    const { html, state } = await app.render({ path, fetch: fetchLikeBrowser(url, connect), way, isPrefetched });
    // No script to a browser, so that the policy has nothing against it.
    const data = JSON.stringify(state)?.replaceAll('<', '\\u003c');
    return shell(html, data && `<script type="application/json" id="state">${data}</script>`);
  };

  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', url).pathname;
    if (path.startsWith('/api/connect/')) return api(request, response);
    const name = /^\/(client\.js|style\.css)$/.exec(path)?.[1];
    response.setHeader('content-security-policy', policy(emulator.url));
    response.setHeader('content-type', `${name?.endsWith('js') ? 'text/javascript' : name ? 'text/css' : 'text/html'}; charset=utf-8`);
    (name ? readFile(join(app.folder, name)) : page(path)).then(
      (body) => response.end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });

  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await emulator.close();
    },
  };
}

/** As strict as a policy can be: nothing inline, nothing evaluated, nothing written as text into the page. */
const policy = (logos: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `img-src data: ${logos}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');

const shell = (html: string, state = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Tidewell</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><div id="root">${html}</div>${state}<script type="module" src="/client.js"></script></body>
</html>`;
