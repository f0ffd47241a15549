import { LONGEST_RETURN_TO } from '@plugboard/protocol';
import { orNull } from '../or-null.ts';
import type { AuthorizeOptions } from './authorize-options.ts';

/** A window in which the person signs in. Navigating and closing it work; what it shows cannot be read. */
export interface ConnectWindow {
  /** Whether it seems to be closed. Browsers say so too early for pages that isolate themselves. */
  readonly closed: boolean;
  navigate(url: string): void;
  focus(): void;
  close(): void;
}

/** What starts an attempt: to connect, or to connect in the place of another. */
export interface FlowStart extends AuthorizeOptions {
  /** The id of the connection that it is to replace; `null`: none. */
  replaces: string | null;
}

/** A sign-in that began in this tab, as it is kept across a reload. */
export interface StoredFlow {
  id: string;
  toolkit: string;
  /** Of the handler that began it. */
  baseUrl: string;
  token: string;
  /** Milliseconds, by this browser's clock. */
  deadline: number;
  /** How it was started, for starting it once more. */
  start: FlowStart;
  /** Whether this very tab went to the Connect Link, and is to go back where it was. */
  isRedirect: boolean;
}

/** All that the connect flow wants of a browser: time, windows, and news from other windows. */
export interface Browser {
  /** Opens an empty window; `null` if the browser does not let us. Call it inside the click. */
  openWindow(): ConnectWindow | null;
  /** Whether a second window would lose the person: an app on the home screen, or a page inside another app. */
  prefersRedirect(): boolean;
  /** Leaves this page for another. */
  redirect(url: string): void;
  /** The path of this page, to come back to; without its end where that is longer than the server takes. */
  here(): string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Calls back once after so many milliseconds; returns how to stop it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Tells every window of this app that the connection request has come back. */
  nudge(id: string): void;
  /** Listens for that; returns how to stop. */
  onNudge(id: string, callback: () => void): () => void;
  /** Calls back when the person comes back to this page, or the network does; returns how to stop. */
  onWake(callback: () => void): () => void;
  loadFlows(): StoredFlow[];
  saveFlows(flows: StoredFlow[]): void;
}

const WIDTH = 520;
const HEIGHT = 760;
const STORE = 'plugboard.flows';
/** `null`: none in Firefox, where a site may store nothing. */
const openChannel = (id: string): BroadcastChannel | null => orNull(() => new BroadcastChannel(`plugboard.${id}`));

/** The one seam between the connect flow and the real browser. */
export const browser: Browser = {
  openWindow() {
    const left = Math.round(window.screenX + (window.outerWidth - WIDTH) / 2);
    const top = Math.round(window.screenY + (window.outerHeight - HEIGHT) / 2);
    // Not `noopener`: with it there is no handle, so a blocked window and an open one look the same.
    const how = `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
    // Firefox throws in a frame that may open none, and some blockers answer with a window that they have closed.
    const opened = orNull(() => window.open('about:blank', '_blank', how));
    if (!opened || opened.closed) return null;
    // It begins with a copy of what this tab has stored, and must not take the sign-ins in it for its own.
    saveFlows([], opened);
    return {
      get closed() {
        return opened.closed;
      },
      navigate(url) {
        opened.location.replace(url);
        // The sign-in page must not be able to navigate ours. Not sooner: a sandboxed frame navigates only what it opened.
        // Where the window has been taken to another site meanwhile, it is not ours to cut.
        orNull(() => {
          opened.opener = null;
        });
      },
      focus: () => {
        opened.focus();
      },
      close() {
        // Without an opener, one that shows another's page cannot be closed from here: the browser says so in the console.
        if (orNull(() => opened.location.href)) opened.close();
      },
    };
  },
  prefersRedirect() {
    // Only iOS has the first; the second are the names by which the apps that embed pages go.
    const { standalone, userAgent } = window.navigator as Navigator & { standalone?: boolean };
    return standalone === true || /\bFBA[NV]\b|Instagram|\bLine\/|MicroMessenger|; wv\)/.test(userAgent);
  },
  redirect: (url) => {
    window.location.assign(url);
  },
  here() {
    const { pathname, search, hash } = window.location;
    // Browsers leave it as it is behind the path, where servers take it for an attempt to get out of the site.
    const query = search.replaceAll('\\', '%5C');
    const whole = pathname + query + hash.replaceAll('\\', '%5C');
    const fits = (path: string): boolean => path.length <= LONGEST_RETURN_TO && !path.startsWith('//');
    return [whole, pathname + query, pathname].find(fits) ?? '/';
  },
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  nudge(id) {
    const channel = openChannel(id);
    // The message says nothing: whoever hears it asks the server.
    channel?.postMessage(null);
    channel?.close();
  },
  onNudge(id, callback) {
    const channel = openChannel(id);
    channel?.addEventListener('message', callback);
    return () => {
      channel?.close();
    };
  },
  onWake(callback) {
    const listening = new AbortController();
    const wake = (): void => {
      if (!document.hidden) callback();
    };
    for (const type of ['visibilitychange', 'focus', 'online', 'pageshow']) {
      window.addEventListener(type, wake, { signal: listening.signal });
    }
    return () => {
      listening.abort();
    };
  },
  loadFlows() {
    // No storage here (a sandboxed frame), or not ours: the flow goes on without.
    const stored = orNull((): unknown => JSON.parse(sessionStorage.getItem(STORE) ?? '[]'));
    return Array.isArray(stored) ? stored.filter(isStoredFlow) : [];
  },
  saveFlows,
};

function saveFlows(flows: StoredFlow[], tab: Window = window): void {
  orNull(() => {
    const { sessionStorage } = tab;
    if (flows.length > 0) sessionStorage.setItem(STORE, JSON.stringify(flows));
    else sessionStorage.removeItem(STORE);
  });
}

/** Whether it is of this version, and nobody else's. */
function isStoredFlow(value: unknown): value is StoredFlow {
  const flow = value as Partial<StoredFlow> | null;
  return !!flow?.start && [flow.id, flow.toolkit, flow.token].every((part) => typeof part === 'string');
}
