'use client';

import type { ToolkitDetails } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitDetailsQuery } from './queries.ts';
import { queryResult, type QueryResult } from './query-result.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** One toolkit with all that is known of it. */
export type UseToolkitResult = QueryResult<ToolkitDetails>;

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
  return queryResult(useQuery({ ...toolkitDetailsQuery(client, toolkit), select }, queryClient));
}
