import type { AuthorizeDefaults } from './authorize-options.ts';
import type { Browser, StoredFlow } from './browser.ts';
import type { ConnectClient } from '../client.ts';
import type { ConnectFlow } from './connect-flow.ts';
import { createConnectFlowStore, type ConnectFlowStore } from './connect-flow-store.ts';

/** The connect flows of this tab, one per toolkit. They outlive the components that show them. */
export interface ConnectFlows {
  /** The flow of one toolkit, made at first use. */
  get(toolkit: string): ConnectFlowStore;
  /** How a connection request began, if it was in this tab, before this page was loaded; also once it is over. */
  began(id: string): StoredFlow | undefined;
  /** Says what every attempt from now on is started with, where its own start says nothing else. */
  setDefaults(options: AuthorizeDefaults | undefined): void;
  /** Watches every open flow; returns how to stop. */
  watch(): () => void;
  /** Forgets the attempt that made a connection, as it is gone. */
  release(connectionId: string): void;
  /** Drops every flow without asking the server, as another user is signed in now. These flows are nobody's from then on. */
  forget(): void;
  /** Whether they have been forgotten. */
  isForgotten(): boolean;
}

/** What the flows need from around them. */
export interface ConnectFlowsOptions {
  client: ConnectClient;
  browser: Browser;
  /** Called when a flow has ended, before anybody else hears of it. */
  onEnd: (flow: ConnectFlow) => void;
}

/** Makes the flows of one tab, and takes up those that a reload interrupted. */
export function createConnectFlows({ client, browser, onEnd }: ConnectFlowsOptions): ConnectFlows {
  const flows = new Map<string, ConnectFlowStore>();
  let isWatched = false;
  let isForgotten = false;
  let defaults: AuthorizeDefaults | undefined;

  const stored = (): StoredFlow[] => browser.loadFlows().filter(({ deadline }) => deadline > browser.now());

  const atFirst = browser.loadFlows();

  function get(toolkit: string): ConnectFlowStore {
    const known = flows.get(toolkit);
    if (known) return known;
    // An origin may have several handlers, and none of them knows the sign-ins of another.
    const isThis = (flow: StoredFlow): boolean => flow.toolkit === toolkit && flow.baseUrl === client.baseUrl;
    const store = createConnectFlowStore({
      toolkit,
      client,
      browser,
      defaults: () => defaults,
      isWatched: () => isWatched,
      stored: stored().find(isThis),
      onStore: (flow) => {
        const others = stored().filter((other) => !isThis(other));
        browser.saveFlows(flow ? [...others, flow] : others);
      },
      onEnd,
    });
    store.rewatch();
    flows.set(toolkit, store);
    return store;
  }

  function setWatched(next: boolean): void {
    isWatched = next;
    for (const store of flows.values()) store.rewatch();
  }

  return {
    get,
    began: (id) => atFirst.find((flow) => flow.id === id),
    setDefaults(options) {
      defaults = options;
    },
    release(connectionId) {
      for (const store of flows.values()) if (store.getSnapshot().connection?.id === connectionId) store.actions.reset();
    },
    forget() {
      isForgotten = true;
      for (const store of flows.values()) store.forget();
      browser.saveFlows([]);
    },
    isForgotten: () => isForgotten,
    watch() {
      // Also those whose button is not on this page: their request is still open.
      for (const { toolkit } of stored()) get(toolkit);
      setWatched(true);
      return () => {
        setWatched(false);
      };
    },
  };
}
