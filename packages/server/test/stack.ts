import { createServer, request as httpRequest, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { Composio } from '@composio/core';
import { createEmulator, type Emulator, type EmulatorOptions } from '@plugboard/emulator';
import { listen } from '@plugboard/emulator/node';
import { Composio as Composio019 } from 'composio-core-0.19';
import { createConnectHandler, type ConnectHandler } from '../src/create-connect-handler.ts';
import type { ComposioLike } from '../src/composio/composio.ts';
import { toNodeHandler } from '../src/node.ts';
import type { ConnectHandlerOptions } from '../src/options/options.ts';

/** The origin of the app in tests. */
export const APP = 'https://app.example.com';

/** Which SDK to build the stack on. */
export type Sdk = '0.19' | '0.21';

/** How requests reach the handler: as a call, or over HTTP through the Node adapter. */
export type Runtime = 'direct' | 'node';

/** What a stack is made of; nothing is required. */
export interface StackOptions {
  sdk?: Sdk;
  runtime?: Runtime;
  emulator?: EmulatorOptions;
  /** Stands before the emulator, to answer what no Composio would. `null` lets it through. */
  upstream?: (request: Request) => Response | null | Promise<Response | null>;
  handler?: Partial<ConnectHandlerOptions>;
}

/** What a call answered. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Tests look into answers freely; a wrong path fails the test.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** The handler on a real SDK on an emulator that listens, and what a test needs to use it. */
export interface Stack {
  emulator: Emulator;
  handler: ConnectHandler;
  /** Errors of which the handler told its host. */
  errors: unknown[];
  /** Where the emulator listens. */
  url: string;
  /** Sends a request like those of our own pages, as Ada unless told otherwise. */
  call: (method: string, path: string, init?: CallInit) => Promise<Answer>;
  /** The upstream calls other than those for the catalogue, as `METHOD path`. */
  upstreamCalls: () => string[];
  [Symbol.asyncDispose]: () => Promise<void>;
}

/** How a request differs from one of our own pages. */
export interface CallInit {
  /** `null` is nobody. */
  user?: string | null;
  /** Sent as JSON, unless it is a text. */
  body?: unknown;
  /** `null` takes one away. */
  headers?: Record<string, string | null>;
  origin?: string;
}

/** Builds a stack. Who is signed in is a header, so that each request can be another person's. */
export async function createStack(options: StackOptions = {}): Promise<Stack> {
  const { sdk = '0.21', runtime = 'direct', upstream } = options;
  const emulator = createEmulator(options.emulator);
  const composio = await listen({
    fetch: async (request) => (await upstream?.(request)) ?? emulator.fetch(request),
  });
  const errors: unknown[] = [];
  const direct = createConnectHandler({
    composio: createComposio(sdk, composio.url),
    getUser: (request) => request.headers.get('x-test-user'),
    callbackUrl: `${APP}/connect/callback?from=plugboard`,
    secret: 'a secret that is used by tests and nobody else',
    onError: (error) => errors.push(error),
    // Tests about something else may ask as often as they like.
    limits: false,
    ...options.handler,
  });
  const served = runtime === 'node' ? await serve(toNodeHandler(direct)) : null;
  const handler = served ? served.fetch : direct;
  return {
    emulator,
    handler,
    errors,
    url: composio.url,
    call: async (method, path, init) => {
      const response = await handler(createRequest(method, path, init));
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: text && isJson(response) ? JSON.parse(text) : text,
      };
    },
    upstreamCalls: () =>
      emulator.requests
        .filter(({ kind }) => kind === 'api')
        .map((request) => `${request.method} ${request.path}`)
        .filter((call) => call !== 'GET /toolkits' && call !== 'GET /auth_configs'),
    [Symbol.asyncDispose]: async () => {
      await served?.close();
      await composio.close();
    },
  };
}

/** A real SDK that talks to a given place and to no other. */
export function createComposio(sdk: Sdk, baseURL: string): ComposioLike {
  const config = { apiKey: 'test', baseURL, allowTracking: false, disableVersionCheck: true };
  return sdk === '0.19' ? new Composio019(config) : new Composio(config);
}

/** A request like those of our own pages. */
export function createRequest(method: string, path: string, init: CallInit = {}): Request {
  const { user = 'ada', body, origin = APP } = init;
  const headers = new Headers({ 'sec-fetch-site': 'same-origin' });
  if (user !== null) headers.set('x-test-user', user);
  if (method !== 'GET') {
    headers.set('x-plugboard', '1');
    headers.set('origin', origin);
  }
  if (body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(init.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Request(`${origin}/api/connect${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Serves a listener on this machine; `fetch` sends requests to it under the host that they name. */
export async function serve(
  listener: RequestListener,
): Promise<{ url: string; fetch: (request: Request) => Promise<Response>; close: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fetch: (request) => send(request, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// The global fetch would put its own host and origin.
function send(request: Request, port: number): Promise<Response> {
  const { host, pathname, search } = new URL(request.url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      port,
      host: '127.0.0.1',
      method: request.method,
      path: pathname + search,
      headers: {
        ...Object.fromEntries(request.headers),
        host,
        // Node sends no body with a DELETE unless it is told how.
        ...(request.body && { 'transfer-encoding': 'chunked' }),
      },
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
      const status = answer.statusCode ?? 0;
      const hasBody = status !== 204 && status !== 304;
      resolve(
        new Response(hasBody ? (Readable.toWeb(answer) as unknown as ReadableStream<Uint8Array>) : null, {
          status,
          headers,
        }),
      );
    });
    if (request.body) Readable.from(request.body).on('error', reject).pipe(sent);
    else sent.end();
  });
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type') === 'application/json';
}
