'use client';

import type { Connection, ListConnectionsInput } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { connectionsQuery } from './queries.ts';
import { queryResult, type QueryResult } from './query-result.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** The user's connections, newest first. Attempts that came to nothing are left out. */
export type UseConnectionsResult = QueryResult<Connection[]>;

/**
 * Lists the user's connections, or those to one toolkit. Any number of these on a page make one request. Where you have
 * the toolkit already, its `connections` say the same.
 *
 * @example
 * const { data } = useConnections({ toolkit: 'gmail' });
 */
export function useConnections(filter: ListConnectionsInput = {}): UseConnectionsResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit } = filter;
  const pending = usePendingChanges();
  const select = ({ items }: { items: Connection[] }): Connection[] =>
    pending.connections(items).filter((one) => toolkit === undefined || one.toolkit === toolkit);
  return queryResult(useQuery({ ...connectionsQuery(client), select }, queryClient));
}
