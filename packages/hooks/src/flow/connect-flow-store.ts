import { ConnectError, isConnectError, type Connection, type ConnectionRequest } from '@plugboard/protocol';
import type { ConnectClient } from '../client.ts';
import type { AuthorizeDefaults, WaitOptions } from './authorize-options.ts';
import type { Browser, ConnectWindow, FlowStart, StoredFlow } from './browser.ts';
import {
  idleFlow,
  isEndPhase,
  isPendingFor,
  nextConnectFlow,
  openRequest,
  type FlowEvent,
  type ConnectFlow,
  type FlowRequest,
} from './connect-flow.ts';
import { waitForConnection } from './wait-for-connection.ts';
import { watchRequest } from './watch-request.ts';

/** What can be done about an attempt. */
export interface AttemptActions {
  /**
   * Resolves with the connection once the running attempt is connected. Rejects with a `ConnectError` when it ends in
   * another way (`access_denied`, `request_expired`, `cancelled`, `connection_failed` …), or after the timeout.
   */
  waitForConnection: (options?: WaitOptions) => Promise<Connection>;
  /** Brings the window to the front, or makes a new link if it is gone. Call it inside the click. */
  openAgain: () => Promise<void>;
  /** Goes to the Connect Link in this tab. */
  continueHere: () => void;
  /** Says that the person has opened `redirectUrl`, which works once: for the `onClick` of its link. */
  linkOpened: () => void;
  /** Gives the attempt up. It ends `cancelled`; or `connected`, where the person was faster. */
  cancel: () => Promise<void>;
  /** Forgets an attempt that is over. */
  reset: () => void;
}

/** What can be done about the attempts of one flow. */
export interface FlowActions extends AttemptActions {
  /**
   * Starts an attempt; while one for the same account runs, brings its window to the front instead, and gives up one
   * for another account. Call it inside the click. Resolves with whether there is a Connect Link then.
   */
  authorize: (start?: Partial<FlowStart>) => Promise<boolean>;
}

/** One connect flow, running: what a component subscribes to and what it may do. */
export interface ConnectFlowStore {
  getSnapshot: () => ConnectFlow;
  /** When the last listener has left, an attempt that is over is forgotten; one that is open goes on. */
  subscribe: (listener: () => void) => () => void;
  /** The same from first to last. */
  actions: FlowActions;
  /** Drops the attempt without telling the server. */
  forget: () => void;
  /** Watches an attempt that is open, or does so no more, as `isWatched` says. Not to watch it is not to end it. */
  rewatch: () => void;
}

/** What a flow needs from around it. */
export interface ConnectFlowStoreOptions {
  toolkit: string;
  client: ConnectClient;
  browser: Browser;
  /** What an attempt is started with where its own start says nothing else. */
  defaults: () => AuthorizeDefaults | undefined;
  /** Whether an attempt that is open is to be watched; call `rewatch` when that changes. */
  isWatched: () => boolean;
  /** An attempt that an earlier load of this page began. */
  stored?: StoredFlow | undefined;
  /** Called when what is stored has changed; `null`: nothing is open any more. */
  onStore: (flow: StoredFlow | null) => void;
  /** Called when the flow has ended, before anybody else hears of it. */
  onEnd: (flow: ConnectFlow) => void;
}

/** Runs the connect flow of one toolkit: carries out what the pure flow only describes. */
export function createConnectFlowStore(options: ConnectFlowStoreOptions): ConnectFlowStore {
  const { toolkit, client, browser, defaults, isWatched, stored, onStore, onEnd } = options;
  const listeners = new Set<() => void>();
  let flow = stored
    ? nextConnectFlow(idleFlow, {
        type: 'resume',
        request: { ...stored, redirectUrl: null },
        replaces: stored.start.replaces,
      })
    : idleFlow;
  let start: FlowStart = stored?.start ?? { replaces: null };
  // The last that was opened, to be closed in the end, also where it seems to be closed already.
  let popup: ConnectWindow | null = null;
  // The one that shows the link of the open request, where we can see it.
  let linkWindow: ConnectWindow | null = null;
  // Answers to an attempt that was given up must not touch the next one.
  let attempt = 0;
  let stopWatching: (() => void) | null = null;

  function dispatch(event: FlowEvent): void {
    const next = nextConnectFlow(flow, event);
    if (next === flow) return;
    const previous = flow;
    flow = next;
    // Nothing leads from one end to another.
    if (isEndPhase(flow.phase)) {
      attempt += 1;
      popup?.close();
      onStore(null);
      onEnd(flow);
    }
    // To enter `confirming` is to ask for the finishing step, except after a cancel, which asks for itself.
    if (flow.phase === 'confirming' && previous.phase !== 'confirming' && event.type !== 'cancel') void confirm();
    if (openRequest(flow) !== openRequest(previous)) rewatch();
    for (const listener of listeners) listener();
  }

  /** Asks the server, and tells the flow, unless it has another request by then. */
  async function ask(question: (request: FlowRequest) => Promise<FlowEvent>, isLook = false): Promise<void> {
    const request = openRequest(flow);
    if (!request) return;
    const event = await question(request).catch(
      (error: unknown): FlowEvent => ({ type: 'unanswered', error: toConnectError(error), isLook }),
    );
    if (flow.request?.id === request.id) dispatch(event);
  }

  const look = (): Promise<void> =>
    ask(async ({ id }) => ({ type: 'status', connection: await client.getConnection(id) }), true);

  const confirm = (): Promise<void> =>
    ask(async ({ id, token, redirectUrl }) => {
      // From before a reload, so somebody else may have begun it in this tab: their token would say that they lured this one.
      if (!redirectUrl) await client.getConnection(id);
      return { type: 'answer', ...(await client.confirm(id, token)) };
    });

  const watched = { browser, getFlow: () => flow, getWindow: () => linkWindow, dispatch, look, confirm };

  function rewatch(): void {
    stopWatching?.();
    const request = openRequest(flow);
    stopWatching = isWatched() && request ? watchRequest(request, watched) : null;
  }

  function makeLink(): Promise<ConnectionRequest> {
    const { replaces, alias, accountType, context, returnTo = browser.here() } = start;
    return replaces === null
      ? client.authorize({ toolkit, alias, accountType, context, returnTo })
      : client.reconnect(replaces, { context, returnTo });
  }

  const keep = ({ id, token, deadline }: FlowRequest, leaves: boolean): void => {
    onStore({ id, toolkit, baseUrl: client.baseUrl, token, deadline, start, isRedirect: leaves });
  };

  /** Begins the attempt of `start`; or, where that is open, makes one more link for it. */
  async function mint(): Promise<void> {
    const { mode = 'auto', replaces } = start;
    const leaves = mode === 'redirect' || (mode === 'auto' && browser.prefersRedirect());
    // Before anything is awaited: a browser lets a click open a window, and nothing later.
    const opened = leaves ? null : browser.openWindow();
    dispatch({ type: 'authorize', replaces });
    const ticket = (attempt += 1);
    const former = flow.request;
    popup = opened ?? popup;
    let made: ConnectionRequest;
    try {
      made = await makeLink();
    } catch (error) {
      opened?.close();
      if (ticket === attempt) dispatch({ type: 'refuse', error: toConnectError(error) });
      return;
    }
    if (ticket !== attempt) {
      // Cancelled while the server was making it.
      opened?.close();
      giveUp(made.id);
      return;
    }
    const request = { ...made, deadline: browser.now() + made.expiresIn * 1000 };
    keep(request, leaves);
    linkWindow = opened;
    dispatch({ type: 'request', request, hasWindow: opened !== null || leaves });
    if (former && former.id !== made.id) giveUp(former.id);
    if (leaves) browser.redirect(made.redirectUrl);
    else opened?.navigate(made.redirectUrl);
  }

  /** Nothing waits for this: what stays behind runs out by itself after ten minutes. */
  function giveUp(id: string): void {
    client.cancel(id).catch(() => {});
  }

  async function openAgain(): Promise<void> {
    if (!openRequest(flow)) return;
    if (popup && !popup.closed) {
      popup.focus();
      return;
    }
    // A Connect Link works once and is not told twice, so a new window needs a new one.
    await mint();
  }

  async function authorize(asked: Partial<FlowStart> = {}): Promise<boolean> {
    // An option that is `undefined` must not undo a default, and the event of an `onClick={authorize}` is no options.
    const said = Object.entries(asked).filter(([name, value]) => typeof value === 'string' || (name === 'context' && value));
    const next: FlowStart = { replaces: null, ...defaults(), ...Object.fromEntries(said) };
    if (isPendingFor(flow, next.replaces)) {
      await openAgain();
      return !!openRequest(flow);
    }
    const open = openRequest(flow);
    if (open) giveUp(open.id);
    popup?.close();
    popup = null;
    start = next;
    await mint();
    return !!openRequest(flow);
  }

  const getSnapshot = (): ConnectFlow => flow;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      // How it ended has been seen by all who will. Not at once: a row that moves on the page is back in the same task.
      queueMicrotask(() => {
        if (listeners.size === 0) dispatch({ type: 'reset' });
      });
    };
  };

  const actions: FlowActions = {
    authorize,
    waitForConnection: (wait) => waitForConnection({ getSnapshot, subscribe }, browser, wait),
    openAgain,
    continueHere() {
      const request = openRequest(flow);
      if (!request?.redirectUrl) return;
      keep(request, true);
      dispatch({ type: 'window', isClosed: false });
      browser.redirect(request.redirectUrl);
    },
    linkOpened() {
      // Once the browser has followed it: the link goes from the page with this.
      browser.after(0, () => dispatch({ type: 'window', isClosed: false }));
    },
    async cancel() {
      dispatch({ type: 'cancel' });
      // A link that is still being made comes too late.
      attempt += 1;
      await ask(async ({ id, token }) => {
        // Unanswered, it counts as done: the person has decided, and what stays behind upstream runs out by itself.
        const { connection } = await client.cancel(id).catch(() => ({ connection: null }));
        // It came through before: then it is to be finished, as any other is.
        const finished = connection && (await client.confirm(id, token).catch(() => null));
        return { type: 'answer', connection, ...finished };
      });
    },
    reset() {
      dispatch({ type: 'reset' });
    },
  };

  return {
    getSnapshot,
    subscribe,
    actions,
    forget() {
      attempt += 1;
      // The window stays: it may be where the person is signing in to the app again. Whoever finishes there, the server looks.
      dispatch({ type: 'forget' });
    },
    rewatch,
  };
}

function toConnectError(error: unknown): ConnectError {
  return isConnectError(error)
    ? error
    : new ConnectError('network_error', 'The client failed.', { cause: error });
}
