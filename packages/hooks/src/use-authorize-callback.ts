'use client';

import { ConnectError, type Connection, type ConnectionStatusReason } from '@plugboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { browser } from './flow/browser.ts';
import { readCallback } from './flow/callback-request.ts';
import type { ConnectClient } from './client.ts';
import { idleFlow, isEndPhase, nextConnectFlow, type ConnectFlow, type EndPhase } from './flow/connect-flow.ts';
import type { ConnectFlows } from './flow/connect-flows.ts';
import { useConnectContext } from './connect-provider.tsx';
import { pollDelay } from './flow/poll-delay.ts';

/** What every outcome has, whatever its phase. */
interface CallbackBase {
  /** Why it came to nothing, where that is known. */
  reason: ConnectionStatusReason | null;
  /** The path at which the sign-in began, where this page may lead back to. */
  returnTo: string;
  /** What `authorize` was given, if it was this app that gave it. */
  context: Readonly<Record<string, string>>;
  /** Closes this window; goes back to `returnTo` in the tab in which the sign-in began, and where nothing closes. */
  finish: () => void;
}

/** What became of the sign-in that led to this page: `confirming` until the server has said how it ended. */
export type UseAuthorizeCallbackResult = CallbackBase &
  (
    | { phase: 'confirming'; connection: null; error: null }
    | { phase: 'connected'; connection: Connection; error: null }
    | { phase: Exclude<EndPhase, 'connected'>; connection: null; error: ConnectError | null }
  );

interface Outcome extends Omit<CallbackBase, 'finish'> {
  phase: 'confirming' | EndPhase;
  connection: Connection | null;
  error: ConnectError | null;
  isRedirect: boolean;
}

/** A page that nobody waits for must not ask for ever. */
const MOST_ASKED = 12;
/** Nor must one that was told of a failure, which the server may never hear of. */
const MOST_ASKED_AFTER_FAILURE = 2;

const asked: Outcome = {
  phase: 'confirming',
  connection: null,
  error: null,
  reason: null,
  returnTo: '/',
  context: {},
  isRedirect: false,
};

/**
 * The logic of the callback route: tells the page that began the sign-in, asks the server how it ended, says so.
 *
 * Nothing in the address is believed; reloading the page, or opening it twice, changes nothing.
 *
 * @example
 * const { phase, finish } = useAuthorizeCallback();
 * useEffect(() => { if (phase === 'connected') finish(); }, [phase, finish]);
 */
export function useAuthorizeCallback(): UseAuthorizeCallbackResult {
  const { client, flows } = useConnectContext();
  const [outcome, setOutcome] = useState(asked);
  useEffect(() => ask(client, flows, setOutcome), [client, flows]);

  const { phase, returnTo, isRedirect } = outcome;
  const finish = useCallback(() => {
    // Never close the tab in which the person was working.
    if (!isRedirect) window.close();
    // Still here: the tab it began in, or one that no script opened.
    if (!window.closed) window.location.replace(returnTo);
  }, [isRedirect, returnTo]);

  const { connection, error, reason, context } = outcome;
  return { phase, connection, error, reason, returnTo, context, finish } as UseAuthorizeCallbackResult;
}

/** Asks the server until it knows; returns how to stop. */
function ask(client: ConnectClient, flows: ConnectFlows, tell: (outcome: Outcome) => void): () => void {
  const request = readCallback(window.location.search);
  const { id, hasFailed } = request;
  if (id === null) {
    const phase = request.error === 'request_expired' ? 'expired' : 'failed';
    const code = request.error ?? (hasFailed ? null : 'invalid_request');
    tell({ ...asked, phase, error: code && new ConnectError(code, 'This page was opened without a connection request.') });
    return () => {};
  }
  const began = flows.began(id);
  // After a verification, Composio brings no token back; the tab in which it began has it.
  const token = request.token ?? began?.token ?? '';
  // First of all: whoever waits asks the server at the same time as we do, not after us.
  browser.nudge(id);

  let isStopped = false;
  let stopTimer = (): void => {};
  let flow: ConnectFlow = {
    ...idleFlow,
    phase: 'confirming',
    request: { id, token, redirectUrl: null, deadline: Number.POSITIVE_INFINITY },
  };
  let { returnTo, context } = asked;
  let { reason } = request;
  // Why there was no answer the last time.
  let unheard: ConnectError | null = null;
  const isRedirect = began?.isRedirect ?? false;

  const confirm = async (attempt: number): Promise<void> => {
    try {
      const answer = await client.confirm(id, token || undefined);
      returnTo = answer.returnTo ?? returnTo;
      context = answer.context;
      reason = answer.connection.statusReason ?? reason;
      unheard = null;
      flow = nextConnectFlow(flow, { type: 'answer', connection: answer.connection });
    } catch (error) {
      unheard = error as ConnectError;
      flow = nextConnectFlow(flow, { type: 'unanswered', error: unheard, isLook: false });
    }
    if (isStopped) return;
    const { phase, connection, error } = flow;
    const isOver = isEndPhase(phase);
    if (isOver || attempt === (hasFailed ? MOST_ASKED_AFTER_FAILURE : MOST_ASKED)) {
      const ended = isOver ? { phase, error } : { phase: 'failed' as const, error: unheard };
      tell({ ...ended, connection, reason: connection ? null : reason, returnTo, context, isRedirect });
      browser.nudge(id);
      return;
    }
    stopTimer = browser.after(pollDelay(attempt, browser.random()), () => void confirm(attempt + 1));
  };
  void confirm(0);

  return () => {
    isStopped = true;
    stopTimer();
  };
}
