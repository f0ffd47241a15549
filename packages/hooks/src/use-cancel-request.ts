'use client';

import type { CancelOutput, Connection } from '@plugboard/protocol';
import { dropConnection, keepConnection } from './cached-connections.ts';
import { useConnectContext } from './connect-provider.tsx';
import { orGone } from './or-gone.ts';
import { useConnectMutation, type ActionState } from './use-connect-mutation.ts';

/** Giving up a connection request, and how it goes. */
export interface UseCancelRequestResult extends ActionState {
  /**
   * Gives the request up, unless it is connected by now: then it is left alone, and is what this resolves with. One that
   * is gone already counts as given up.
   */
  cancel: (request: Pick<Connection, 'id'>) => Promise<CancelOutput>;
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
    send: ({ id }: Pick<Connection, 'id'>) => client.cancel(id).catch(orGone<CancelOutput>({ connection: null })),
    keep: ({ connection }, { id }) => {
      if (connection) keepConnection(queryClient, connection);
      else dropConnection(queryClient, id);
    },
  });
  return { ...state, cancel: run };
}
