'use client';

import type { ConnectError, ToolkitDetails } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitDetailsQuery } from './queries.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** One toolkit with all that is known of it. */
export interface UseToolkitResult {
  data: ToolkitDetails | undefined;
  isPending: boolean;
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
}

/**
 * Tells all about one toolkit, the forms for its keys included. For its state alone, `useConnectionStatus` is cheaper.
 *
 * @example
 * const { data } = useToolkit('stripe');
 * const fields = data?.credentialForms[0]?.fields;
 */
export function useToolkit(toolkit: string): UseToolkitResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit: select } = usePendingChanges();
  const { data, isPending, error, refetch } = useQuery({ ...toolkitDetailsQuery(client, toolkit), select }, queryClient);
  return { data, isPending, error, refetch };
}
