'use client';

import { toolkitState, type ConnectError, type Toolkit, type ToolkitState } from '@plugboard/protocol';
import { useQueries } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitQuery } from './queries.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** One of the toolkits that something needs. */
export type RequiredConnection = {
  /** Its slug. */
  toolkit: string;
  /** Why it could not be read; `unknown_toolkit`: the app does not offer it. */
  error: ConnectError | null;
} & (
  | { data: Toolkit; state: ToolkitState; isReady: boolean }
  /** Until it has loaded. */
  | { data: undefined; state: undefined; isReady: false }
);

/** How far the user is with what something needs. */
export interface UseRequiredConnectionsResult {
  /** In the order in which they were asked for. */
  data: RequiredConnection[];
  /** Whether all of them can be used. */
  isReady: boolean;
  /** The slug of the first that is missing; `null` when none is, or while that is not known. */
  next: string | null;
  isPending: boolean;
  /** Of the first that could not be read, or not again: what was read before is still there, and so is `next`. */
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
}

/**
 * Tells which of several toolkits are still missing, for a gate or an onboarding; one request for up to fifty.
 *
 * @example
 * const { next, error } = useRequiredConnections(['gmail', 'github']);
 * if (next) return <ConnectButton toolkit={next} />;
 * if (error) return <p>Please try again.</p>;
 */
export function useRequiredConnections(toolkits: readonly string[]): UseRequiredConnectionsResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit: select } = usePendingChanges();
  const slugs = [...new Set(toolkits)];
  const results = useQueries(
    { queries: slugs.map((slug) => ({ ...toolkitQuery(client, slug), select })) },
    queryClient,
  );
  const data = toolkits.map((toolkit): RequiredConnection => {
    const { data: known, error = null } = results[slugs.indexOf(toolkit)] ?? {};
    if (!known) return { toolkit, error, data: known, state: undefined, isReady: false };
    const state = toolkitState(known);
    return { toolkit, error, data: known, state, isReady: state === 'connected' || state === 'no-auth-needed' };
  });
  return {
    data,
    isReady: data.every(({ isReady }) => isReady),
    next: data.every(({ state }) => state) ? (data.find(({ isReady }) => !isReady)?.toolkit ?? null) : null,
    isPending: results.some((result) => result.isPending),
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
  };
}
