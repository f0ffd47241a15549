'use client';

import type { Connection, ConnectError, ConnectionStatusReason } from '@plugboard/protocol';
import { useSyncExternalStore } from 'react';
import type { AuthorizeOptions } from './flow/authorize-options.ts';
import { idleFlow, isPendingPhase, type ConnectFlow, type ConnectPhase, type EndPhase } from './flow/connect-flow.ts';
import type { AttemptActions, ConnectFlowStore } from './flow/connect-flow-store.ts';
import { useConnectContext } from './connect-provider.tsx';

/** What every attempt has, whatever its phase. Its functions stay the same from one render to the next. */
interface AttemptBase extends AttemptActions {
  /** Where it stands: `idle` before the first, then on the way (`isPending`), then how it ended, until the next begins. */
  phase: ConnectPhase;
  /** Whether it is under way: `opening` `waiting` `blocked` `confirming`. */
  isPending: boolean;
  /**
   * Whether the sign-in window seems to be closed. A hint only: some sign-in pages look closed while they are open, so
   * offer `openAgain` and `cancel`, and never call it an outcome.
   */
  isWindowClosed: boolean;
  /**
   * The Connect Link, while it takes a click of its own to open it (phase `blocked`). Make it a real link to a new tab,
   * with `onClick={linkOpened}`; `continueHere` goes there in this one.
   */
  redirectUrl: string | null;
  /**
   * The id of the connection that it makes, from when the server has begun one: it is in the lists by then, as `pending`.
   * `null` before that.
   */
  connectionId: string | null;
  /**
   * The id of the connection in whose place the new one is to come; `null`: it is to be one more. Tells whose attempt it
   * is where several accounts of a toolkit are shown.
   */
  replaces: string | null;
  /** When the Connect Link runs out: milliseconds by this browser's clock, for counting down. `null` without a link. */
  expiresAt: number | null;
  /** The new connection, once connected. */
  connection: Connection | null;
  /**
   * What became of the connection in whose place this one was made. `kept`: the person signed in to another account, so
   * there are two now.
   */
  former: 'removed' | 'kept' | null;
  /** Why it ended as it did, where Composio says so: `other_browser` or `identity_mismatch` of one that failed. */
  reason: ConnectionStatusReason | null;
  /** What went wrong between us, the server and Composio. */
  error: ConnectError | null;
}

interface IdleAttempt extends AttemptBase {
  phase: 'idle';
  connectionId: null;
  isPending: false;
  redirectUrl: null;
  expiresAt: null;
  connection: null;
  error: null;
}

interface OpeningAttempt extends AttemptBase {
  phase: 'opening';
  connectionId: null;
  isPending: true;
  redirectUrl: null;
  expiresAt: null;
  connection: null;
  error: null;
}

interface WaitingAttempt extends AttemptBase {
  phase: 'waiting' | 'confirming';
  connectionId: string;
  isPending: true;
  redirectUrl: null;
  expiresAt: number;
  connection: null;
}

interface BlockedAttempt extends AttemptBase {
  phase: 'blocked';
  connectionId: string;
  isPending: true;
  redirectUrl: string;
  expiresAt: number;
  connection: null;
}

interface ConnectedAttempt extends AttemptBase {
  phase: 'connected';
  connectionId: string;
  isPending: false;
  redirectUrl: null;
  expiresAt: null;
  connection: Connection;
  error: null;
}

interface FruitlessAttempt extends AttemptBase {
  phase: Exclude<EndPhase, 'connected'>;
  isPending: false;
  redirectUrl: null;
  expiresAt: null;
  connection: null;
}

/** An attempt to connect one toolkit, however it was started. Its `phase` tells which of its fields have something in them. */
export type ConnectAttempt =
  | IdleAttempt
  | OpeningAttempt
  | WaitingAttempt
  | BlockedAttempt
  | ConnectedAttempt
  | FruitlessAttempt;

/** An attempt to connect, and how to start one. */
export type UseAuthorizeResult = ConnectAttempt & {
  /**
   * Starts an attempt; while one runs, brings its window to the front instead. Call it straight from a click. Never
   * rejects, as no action of an attempt but `waitForConnection` does: how it ends is in `phase`. Resolves with `true`
   * once there is a Connect Link to sign in on, with `false` where there is none to be had, or while an earlier call is
   * still asking for one.
   */
  authorize: (options?: AuthorizeOptions) => Promise<boolean>;
};

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
  const { store, flow } = useConnectFlow(toolkit);
  return attemptOf(flow, store.actions);
}

/** The flow of a toolkit, for the hooks that start one. */
export function useConnectFlow(toolkit: string): { store: ConnectFlowStore; flow: ConnectFlow } {
  const store = useConnectContext().flows.get(toolkit);
  // On the server, and until hydration is done, no attempt is known.
  const flow = useSyncExternalStore(store.subscribe, store.getSnapshot, () => idleFlow);
  return { store, flow };
}

/** What is told of a flow, with what can be done about it. */
export function attemptOf<Actions extends AttemptActions>(flow: ConnectFlow, actions: Actions): ConnectAttempt & Actions {
  const { request, ...state } = flow;
  const isPending = isPendingPhase(flow.phase);
  const redirectUrl = (flow.phase === 'blocked' && request?.redirectUrl) || null;
  const expiresAt = (isPending && request?.deadline) || null;
  // What belongs to which phase is the flow's to keep.
  return { ...state, connectionId: request?.id ?? null, isPending, redirectUrl, expiresAt, ...actions } as ConnectAttempt & Actions;
}
