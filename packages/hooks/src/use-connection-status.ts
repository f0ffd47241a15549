'use client';

import {
  connectionState,
  toolkitState,
  type Connection,
  type Toolkit,
  type ToolkitState,
} from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnectContext } from './connect-provider.tsx';
import { toolkitQuery } from './queries.ts';
import { queryResult, type NoData, type Refetch, type WithData } from './query-result.ts';
import { tellDeveloper } from './tell-developer.ts';
import { usePendingChanges } from './use-pending-changes.ts';

/** How a toolkit stands for the signed-in user. */
export type UseConnectionStatusResult = Refetch &
  (
    | (NoData & { state: undefined; connection: null })
    | (WithData<Toolkit> & {
        /** In a person's terms. */
        state: ToolkitState;
        /**
         * The connection of which `state` speaks: the one that runs, or would if it had not lost its access; where there is
         * none, the newest in that state.
         */
        connection: Connection | null;
      })
  );

/**
 * Tells how one toolkit stands for the signed-in user.
 *
 * Up to fifty toolkits that a page asks for like this travel in one request.
 *
 * @example
 * const { state, connection } = useConnectionStatus('gmail');
 */
export function useConnectionStatus(toolkit: string): UseConnectionStatusResult {
  const { client, queryClient } = useConnectContext();
  const { toolkit: select } = usePendingChanges();
  const query = queryResult(useQuery({ ...toolkitQuery(client, toolkit), select }, queryClient));
  const { data, error } = query;
  useEffect(() => {
    if (error?.code === 'unknown_toolkit') tellDeveloper(error.message);
  }, [error]);
  if (!data) return { ...query, state: undefined, connection: null };
  const { connections } = data;
  const state = toolkitState(data);
  const connection =
    connections.find(({ isSelected }) => isSelected) ??
    connections.find((one) => connectionState(one) === state) ??
    connections[0] ??
    null;
  return { ...query, state, connection };
}
