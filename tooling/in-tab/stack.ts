import { Composio } from '@composio/core';
import { createEmulator, type Emulator, type EmulatorOptions, type ScenarioName } from '@plugboard/emulator';
import { createConnectClient, isConnectError, type ConnectClient, type ConnectWindow } from '@plugboard/hooks';
import { createConnectHandler, type ConnectHandler, type ConnectHandlerOptions } from '@plugboard/server';
// The callback page's own two steps; a host has no business with them.
import { browser } from '../../packages/hooks/src/flow/browser.ts';
import { readCallback } from '../../packages/hooks/src/flow/callback-request.ts';
import { openConnectLinkWindow, type ConnectLinkWindow } from './connect-link-window.ts';
import { fetchLikeBrowser } from './fetch-like-browser.ts';
import { routeFetch } from './route-fetch.ts';

/** Which world to make. */
export interface StackOptions {
  /** A scenario of the emulator. @default 'empty' */
  scenario?: ScenarioName | undefined;
  /** Who is signed in; `null` for nobody. @default 'ada' */
  user?: string | null | undefined;
  /** Epoch milliseconds, for the handler and the emulator. @default Date.now */
  now?: (() => number) | undefined;
  /** `blocked`: the browser opens no window. @default 'open' */
  windows?: 'open' | 'blocked' | undefined;
  /** `offline`: nothing reaches our server; `stalled`: everything does, and no answer comes, however long. @default 'online' */
  network?: 'online' | 'offline' | 'stalled' | undefined;
  /** What else the handler is told. */
  handler?: Partial<ConnectHandlerOptions> | undefined;
  /** What else the emulator is told. */
  emulator?: Omit<EmulatorOptions, 'scenario' | 'now'> | undefined;
}

/** The whole of Plugboard in one place: client → handler → SDK → emulator, with nothing of ours replaced. */
export interface Stack {
  client: ConnectClient;
  handler: ConnectHandler;
  emulator: Emulator;
  /** Who is signed in; may be changed. */
  user: string | null;
  /** Whether windows open; may be changed. */
  windows: 'open' | 'blocked';
  /** How our server is reached; may be changed. */
  network: 'online' | 'offline' | 'stalled';
  /** What the handler reported with `onError`. */
  errors: unknown[];
  /** For `<ConnectProvider openWindow>`; always the same function. */
  openWindow: () => ConnectWindow | null;
  /** The newest window that is open. Throws if there is none. */
  connectLink: () => ConnectLinkWindow;
  /** Shows an address of this world in a window, as following a link to it would. */
  visit: (url: string) => void;
  /** Whether an address is one of this world's. */
  isOurs: (url: string) => boolean;
  /** Closes all windows. */
  close: () => void;
}

let worlds = 0;

/** Makes a world of its own, so that two on one page do not meet. Runs in a tab and in Node (without windows). */
export function createStack(options: StackOptions = {}): Stack {
  // A leak fails closed: nothing ever answers at `.invalid`.
  const host = `w${(worlds += 1)}.composio.invalid`;
  const origin = `https://${host}`;
  const app = globalThis.location?.origin ?? 'http://localhost';
  const callback = new URL('/connect/callback', app);
  const { now = Date.now } = options;

  const emulator = createEmulator({
    scenario: options.scenario ?? 'empty',
    now,
    // An <img> does not ask us.
    logos: 'data',
    ...options.emulator,
  });
  routeFetch(origin, emulator.fetch);

  const handler = createConnectHandler({
    // Without the last two the SDK would call its registry and its telemetry from every reader's browser.
    composio: new Composio({ apiKey: 'x', baseURL: origin, allowTracking: false, disableVersionCheck: true }),
    getUser: () => stack.user,
    callbackUrl: callback.href,
    secret: 'no secret: this server is in the tab',
    linkHosts: [host],
    // Not to the console: a scenario that fails is no news.
    onError: (error) => void stack.errors.push(error),
    now,
    ...options.handler,
  });

  const send = fetchLikeBrowser(app, async (request) => {
    if (stack.network === 'offline') throw new TypeError('Failed to fetch');
    return stack.network === 'stalled' ? new Promise<never>(() => {}) : handler(request);
  });
  const client = createConnectClient({
    linkHosts: [host],
    fetch: (input, init) => send(input, stack.network === 'stalled' ? { ...init, signal: withoutDeadline(init.signal) } : init),
  });

  const windows: ConnectLinkWindow[] = [];
  const open = (): ConnectLinkWindow => {
    const opened = openConnectLinkWindow({
      site: emulator.fetch,
      isCallback: (url) => url.origin === callback.origin && url.pathname === callback.pathname,
      onCallback: (url) => finish(client, url),
      onClose: () => windows.splice(windows.indexOf(opened), 1),
    });
    windows.push(opened);
    return opened;
  };

  const stack: Stack = {
    client,
    handler,
    emulator,
    user: options.user === undefined ? 'ada' : options.user,
    windows: options.windows ?? 'open',
    network: options.network ?? 'online',
    errors: [],
    openWindow: () => (stack.windows === 'open' ? open() : null),
    connectLink() {
      const newest = windows.at(-1);
      if (!newest) throw new Error('No Connect Link window is open.');
      return newest;
    },
    visit: (url) => {
      open().navigate(url);
    },
    isOurs: (url) => URL.canParse(url) && new URL(url).origin === origin,
    close() {
      // Closing takes a window out of the list.
      for (const opened of windows.slice()) opened.close();
    },
  };
  return stack;
}

// The client gives a call twenty seconds. Whoever looks at a wait may take longer, and would see an error in its place.
function withoutDeadline(signal: RequestInit['signal']): AbortSignal {
  const given = new AbortController();
  signal?.addEventListener('abort', () => {
    const { name } = signal.reason as Error;
    if (name !== 'TimeoutError') given.abort(signal.reason);
  });
  return given.signal;
}

// What the callback page does: tells whoever waits, and asks the server to finish.
async function finish(client: ConnectClient, url: URL): Promise<void> {
  const { id, token } = readCallback(url.search);
  if (id === null) throw new Error(`The callback page was reached without a connection request: ${url.href}`);
  browser.nudge(id);
  // Where that fails, the page says so; whoever waits asks by itself.
  await client.confirm(id, token).catch((error: unknown) => {
    if (!isConnectError(error)) throw error;
  });
  browser.nudge(id);
}
