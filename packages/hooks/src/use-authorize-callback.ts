'use client';

import { ConnectError, type Connection, type ConnectionStatusReason } from '@plugboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { browser } from './flow/browser.ts';
import { readCallback } from './flow/callback-request.ts';
import type { ConnectClient } from './client.ts';
import { idleFlow, isEndPhase, nextConnectFlow, type EndPhase, type FlowEvent } from './flow/connect-flow.ts';
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
  const token = request.token || began?.token;
  const most = hasFailed ? MOST_ASKED_AFTER_FAILURE : MOST_ASKED;
  let known: Outcome = { ...asked, reason: request.reason, isRedirect: began?.isRedirect ?? false };
  let isStopped = false;
  let stopTimer = (): void => {};

  const confirm = async (attempt: number): Promise<void> => {
    const event = await client.confirm(id, token).then(
      ({ connection, returnTo, context }): FlowEvent => {
        known = {
          ...known,
          returnTo: returnTo ?? known.returnTo,
          context,
          reason: connection.statusReason ?? known.reason,
        };
        return { type: 'answer', connection };
      },
      (error: ConnectError): FlowEvent => ({ type: 'unanswered', error, isLook: false }),
    );
    if (isStopped) return;
    // What an answer means, the flow knows. Without an end, why there was none is all that there is to say.
    const { phase, connection, error } = nextConnectFlow({ ...idleFlow, phase: 'confirming' }, event);
    if (isEndPhase(phase)) tell({ ...known, phase, connection, error, reason: connection ? null : known.reason });
    else if (attempt === most) tell({ ...known, phase: 'failed', error: event.type === 'unanswered' ? event.error : null });
    else {
      stopTimer = browser.after(pollDelay(attempt, browser.random()), () => void confirm(attempt + 1));
      return;
    }
    browser.nudge(id);
  };
  // First of all: whoever waits asks the server at the same time as we do, not after us.
  browser.nudge(id);
  void confirm(0);

  return () => {
    isStopped = true;
    stopTimer();
  };
}
