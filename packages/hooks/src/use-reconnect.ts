'use client';

import { ConnectError, type Connection } from '@plugboard/protocol';
import { useMemo } from 'react';
import type { ReconnectOptions } from './flow/authorize-options.ts';
import type { AttemptActions, ConnectFlowStore } from './flow/connect-flow-store.ts';
import { idleFlow } from './flow/connect-flow.ts';
import { attemptOf, useConnectFlow, type ConnectAttempt } from './use-authorize.ts';

interface ReconnectActions extends AttemptActions {
  /** Starts the sign-in, as `authorize` does: call it straight from a click. */
  reconnect: (options?: ReconnectOptions) => Promise<boolean>;
}

/** An attempt to connect this connection again, `idle` while another is, and how to start one. */
export type UseReconnectResult = ConnectAttempt & ReconnectActions;

/**
 * Connects again what has lost its access: a new sign-in, whose connection takes the place and the name of the old one.
 *
 * The old one goes only when the new one works. If the person signs in to another account this time, both are kept, and
 * `former` says so. With no connection, as where `connectionToReconnect` finds none, it stays `idle`.
 *
 * @example
 * const { phase, reconnect, former } = useReconnect(connection);
 */
export function useReconnect(connection: Pick<Connection, 'id' | 'toolkit'> | null | undefined): UseReconnectResult {
  const { id = '', toolkit = '' } = connection ?? {};
  const { store, flow } = useConnectFlow(toolkit);
  // Another account of the same toolkit may be the one that is connected again.
  const mine = flow.replaces === id ? flow : idleFlow;
  const actions = useMemo(() => actionsFor(store, id), [store, id]);
  return attemptOf(mine, actions);
}

/** What can be done about an attempt in the place of one connection, and about no other. */
function actionsFor({ getSnapshot, actions }: ConnectFlowStore, id: string): ReconnectActions {
  const ifMine = <Result>(act: () => Result): Result | undefined =>
    getSnapshot().replaces === id ? act() : undefined;
  return {
    openAgain: async () => ifMine(actions.openAgain),
    continueHere: () => ifMine(actions.continueHere),
    linkOpened: () => ifMine(actions.linkOpened),
    cancel: async () => ifMine(actions.cancel),
    reset: () => ifMine(actions.reset),
    async waitForConnection(options) {
      const connection = await ifMine(() => actions.waitForConnection(options));
      if (connection) return connection;
      throw new ConnectError('cancelled', 'Not connected: cancelled.');
    },
    reconnect: async (options) => !!id && actions.authorize({ ...options, replaces: id }),
  };
}
