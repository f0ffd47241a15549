'use client';

import type { CancelOutput, Connection, ConnectError } from '@plugboard/protocol';
import { keepConnection } from './cached-connections.ts';
import { useConnectContext } from './connect-provider.tsx';
import { useConnectMutation } from './use-connect-mutation.ts';

/** Giving up a connection request, and how it goes. */
export interface UseCancelRequestResult {
  /**
   * Gives the request up, unless it is connected by now: then it is left alone, and is what this resolves with. Resolves
   * once the lists that showed it have been fetched anew.
   */
  cancel: (request: Pick<Connection, 'id'>) => Promise<CancelOutput>;
  isPending: boolean;
  /** Why the last one failed. `cancel` rejects with the same; a click may ignore that. */
  error: ConnectError | null;
  reset: () => void;
}

/**
 * Gives up a connection request that was begun elsewhere: in another tab, on another device, by an agent. One that this
 * tab has begun ends with the `cancel` of `useAuthorize`.
 *
 * @example
 * const { cancel } = useCancelRequest();
 * await cancel(connection);
 */
export function useCancelRequest(): UseCancelRequestResult {
  const { client, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation({
    mutationFn: ({ id }: Pick<Connection, 'id'>) => client.cancel(id),
    onSuccess: ({ connection }) => {
      if (connection) keepConnection(queryClient, connection);
    },
  });
  return { ...state, cancel: run };
}
