'use client';

import type { Connection, ConnectError } from '@plugboard/protocol';
import { useSyncExternalStore } from 'react';
import { idleFlow, type ConnectPhase } from './flow/connect-flow.ts';
import type { ConnectFlowStore } from './flow/connect-flow-store.ts';
import { useConnectContext } from './connect-provider.tsx';

/** An attempt to connect one toolkit, and what can be done about it. */
export interface UseAuthorizeResult
  extends Pick<ConnectFlowStore, 'authorize' | 'openAgain' | 'continueHere' | 'cancel' | 'reset'> {
  phase: ConnectPhase;
  /**
   * Whether the sign-in window seems to be closed. A hint only: some sign-in pages look closed while they are open, so
   * offer `openAgain` and `cancel`, and never call it an outcome.
   */
  isWindowClosed: boolean;
  /**
   * The Connect Link, while it takes a click of its own to open it (phase `blocked`). Make it a real link to a new tab;
   * `continueHere` goes there in this one.
   */
  redirectUrl: string | null;
  /** The new connection, once connected. */
  connection: Connection | null;
  error: ConnectError | null;
}

/**
 * Connects a toolkit: opens the sign-in, waits for it, and tells how it ended.
 *
 * All hooks for the same toolkit below one provider share one attempt, which outlives them and a reload. Call
 * `authorize` and `openAgain` straight from a click: a browser lets nothing else open a window.
 *
 * @example
 * const { phase, authorize, cancel } = useAuthorize('gmail');
 * if (phase === 'waiting') return <button onClick={() => void cancel()}>Cancel</button>;
 * return <button onClick={() => void authorize()}>Connect Gmail</button>;
 */
export function useAuthorize(toolkit: string): UseAuthorizeResult {
  const store = useConnectContext().flows.get(toolkit);
  // On the server, and until hydration is done, no attempt is known.
  const flow = useSyncExternalStore(store.subscribe, store.getSnapshot, () => idleFlow);
  const { authorize, openAgain, continueHere, cancel, reset } = store;
  return {
    phase: flow.phase,
    isWindowClosed: flow.isWindowClosed,
    redirectUrl: flow.phase === 'blocked' ? (flow.request?.redirectUrl ?? null) : null,
    connection: flow.connection,
    error: flow.error,
    authorize,
    openAgain,
    continueHere,
    cancel,
    reset,
  };
}
