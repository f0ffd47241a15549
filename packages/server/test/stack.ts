import { Composio } from '@composio/core';
import { createEmulator, type Emulator, type EmulatorOptions } from '@plugboard/emulator';
import { listen } from '@plugboard/emulator/node';
import { Composio as Composio019 } from 'composio-core-0.19';
import { createConnectHandler, type ConnectHandler } from '../src/create-connect-handler.ts';
import type { ComposioLike } from '../src/composio.ts';
import type { ConnectHandlerOptions } from '../src/options.ts';

/** The origin of the app in tests. */
export const APP = 'https://app.example.com';

/** Which SDK to build the stack on. */
export type Sdk = '0.19' | '0.21';

/** What a stack is made of; nothing is required. */
export interface StackOptions {
  sdk?: Sdk;
  emulator?: EmulatorOptions;
  /** Replaces the emulator, to answer what no Composio would. */
  upstream?: (request: Request) => Promise<Response>;
  handler?: Partial<ConnectHandlerOptions>;
}

/** The handler on a real SDK on an emulator that listens, and what a test needs to use it. */
export interface Stack {
  emulator: Emulator;
  handler: ConnectHandler;
  /** Errors of which the handler told its host. */
  errors: unknown[];
  /** Where the emulator listens. */
  url: string;
  /** A request like those of our own pages, as Ada unless told otherwise. */
  request(method: string, path: string, init?: RequestOptions): Request;
  close(): Promise<void>;
}

/** How a request differs from one of our own pages. */
export interface RequestOptions {
  user?: string | null;
  /** Sent as JSON, unless it is a text. */
  body?: unknown;
  /** `null` takes one away. */
  headers?: Record<string, string | null>;
  origin?: string;
}

/** Builds a stack. Who is signed in is a header, so that each request can be another person's. */
export async function createStack(options: StackOptions = {}): Promise<Stack> {
  const emulator = createEmulator(options.emulator);
  const { url, close } = await listen(options.upstream ? { fetch: options.upstream } : emulator);
  const errors: unknown[] = [];
  const handler = createConnectHandler({
    composio: createComposio(options.sdk ?? '0.21', url),
    getUser: (request) => request.headers.get('x-test-user'),
    callbackUrl: `${APP}/connect/callback?from=plugboard`,
    secret: 'a secret that is used by tests and nobody else',
    onError: (error) => errors.push(error),
    ...options.handler,
  });
  return { emulator, handler, errors, url, close, request: createRequest };
}

/** A real SDK that talks to a given place and to no other. */
export function createComposio(sdk: Sdk, baseURL: string): ComposioLike {
  const config = { apiKey: 'test', baseURL, allowTracking: false, disableVersionCheck: true };
  return sdk === '0.19' ? new Composio019(config) : new Composio(config);
}

function createRequest(method: string, path: string, init: RequestOptions = {}): Request {
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
