import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { createConnectHandler } from '@plugboard/server';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createApp, type App } from './app.ts';
import { checkSlugs } from './check-slugs.ts';
import { createAgentTools } from './chat/agent-tools.ts';
import { createChat } from './chat/create-chat.ts';
import { scriptedModel } from './chat/scripted-model.ts';
import { demoEmulator, reachComposio, startEmulator, type DemoEmulator } from './composio.ts';
import { connectOptions, type Offer } from './connect-options.ts';
import { createAgent } from './create-agent.ts';
import { createOwnApp } from './create-own-app.ts';
import { createPages } from './create-pages.ts';
import { createSelections } from './create-selections.ts';
import { createVerification } from './create-verification.ts';
import { listen } from './listen.ts';
import type { Config } from './read-config.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { createSessions } from './session.ts';
import { subscribe } from './subscribe.ts';

/** The running demo. */
export interface Demo {
  url: string;
  /** For the terminal: what the kit's server talks to. */
  upstream: string;
  close: () => Promise<void>;
}

/** What tests bring along; the demo itself makes its own. */
export interface Parts {
  emulator?: DemoEmulator;
  createPages?: typeof createPages;
  /** How many handlers take turns in answering, as behind a load balancer. @default 1 */
  instances?: number;
  /** Whether one may do only so much in a minute. @default true */
  hasLimits?: boolean;
  /** Whether the emulator is told of an OAuth app of Tidewell's own. @default true */
  hasOwnApp?: boolean;
  /** @default Date.now */
  now?: () => number;
}

const madeUp = (): string => randomBytes(32).toString('base64url');

/** Starts the app, and the emulator unless there is an API key. Rejects with a `StartError` if a person can help it. */
export async function serve(config: Config, parts: Parts = {}): Promise<Demo> {
  const server = createServer();
  const port = await listen(server, config.port, 'PORT');
  const url = `http://localhost:${port}`;
  // A page that is still open asks again at once.
  let open: (answer: RequestListener) => void = () => {};
  const opened = new Promise<RequestListener>((resolve) => (open = resolve));
  server.on('request', (request, response) => void opened.then((answer) => answer(request, response)));
  // Also those that asked to be web sockets, which its own `closeAllConnections` leaves: Vite takes no others than its own.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const closing: Array<() => Promise<void>> = [
    async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  ];
  const close = async (): Promise<void> => {
    for (const part of closing.splice(0).toReversed()) await part();
  };

  try {
    const upstream = config.apiKey
      ? await reachComposio(config.apiKey)
      : await startEmulator(parts.emulator ?? demoEmulator(config), config.emulatorPort);
    closing.push(upstream.close);
    await checkSlugs(upstream.composio, config);
    const hasOwnApp = !config.apiKey && (parts.hasOwnApp ?? true);
    const offer: Offer = {
      toolkits: config.toolkits,
      authConfigs: hasOwnApp ? await createOwnApp(upstream.composio) : config.authConfigs,
    };
    const verification = createVerification(url, config.isVerified ?? false, upstream.setVerifier);

    const sessions = createSessions(config.sessionSecret ?? madeUp());
    // Composio calls back on public addresses only, so there the secret of a tunnel's subscription is given.
    const webhookSecret = config.apiKey ? config.webhookSecret : await subscribe(upstream.composio, url);
    const options = connectOptions({
      composio: upstream.composio,
      url,
      sessions,
      secret: config.connectSecret ?? madeUp(),
      selections: createSelections(),
      offer,
      webhookSecret,
      hasLimits: parts.hasLimits,
      now: parts.now,
    });
    const instances = Array.from({ length: parts.instances ?? 1 }, () => createConnectHandler(options));
    let turn = 0;
    const connect: App = (request) => instances[turn++ % instances.length]!(request);
    const chat = createChat({
      // A name is a model of the AI SDK's gateway.
      model: config.chatModel ?? scriptedModel,
      toolsOf: createAgentTools(upstream.composio, options),
    });
    const api = createRequestListener(
      createApp({ sessions, connect, verification, offer, startAgent: createAgent(options), chat }),
    );

    const pages = await (parts.createPages ?? createPages)(server);
    closing.push(pages.close);

    upstream.begin();
    open((request, response) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      if (request.headers.host !== new URL(url).host) {
        // One address: on another, the cookie and the way back from the Connect Link would not be ours.
        response.writeHead(307, { location: url + request.url }).end();
      } else if (request.url?.startsWith('/api/')) api(request, response);
      else pages.handle(request, response);
    });
    return { url, upstream: upstream.description, close };
  } catch (error) {
    await close();
    throw error;
  }
}
