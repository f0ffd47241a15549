'use client';

import {
  toolkitState,
  type Connection,
  type ConnectError,
  type Toolkit,
  type ToolkitState,
} from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitQuery } from './queries.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** How a toolkit stands for the signed-in user. */
export interface UseConnectionStatusResult {
  data: Toolkit | undefined;
  /** In a person's terms; `undefined` until it has loaded. */
  state: ToolkitState | undefined;
  /** The connection that runs; where none does, the newest. */
  connection: Connection | null;
  isPending: boolean;
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
}

/**
 * Tells how one toolkit stands for the signed-in user.
 *
 * However many of these a page has, they make one request.
 *
 * @example
 * const { state, connection } = useConnectionStatus('gmail');
 */
export function useConnectionStatus(toolkit: string): UseConnectionStatusResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit: select } = usePendingChanges();
  const { data, isPending, error, refetch } = useQuery({ ...toolkitQuery(client, toolkit), select }, queryClient);
  return {
    data,
    state: data && toolkitState(data),
    connection: data?.connections.find(({ isSelected }) => isSelected) ?? data?.connections[0] ?? null,
    isPending,
    error,
    refetch,
  };
}
