'use client';

import type { Connection, DisconnectOutput } from '@plugboard/protocol';
import { dropConnection } from './cached-connections.ts';
import { useConnectContext } from './connect-provider.tsx';
import { orGone } from './or-gone.ts';
import { useConnectMutation, type ActionState } from './use-connect-mutation.ts';

/** Disconnecting, and how it goes. */
export interface UseDisconnectResult extends ActionState {
  /** Removes the connection; resolves once the server has said so, and what showed it shows it no more. */
  disconnect: (connection: Pick<Connection, 'id'>) => Promise<DisconnectOutput>;
}

/**
 * Disconnects an account, and revokes the app's access where the provider lets us.
 *
 * Not optimistic: an account is shown as gone only once the server has said so. One that is gone already counts as
 * disconnected, with access that `may-remain`.
 *
 * @example
 * const { disconnect, isPending } = useDisconnect();
 * const { access } = await disconnect(connection); // 'revoked' or 'may-remain'
 */
export function useDisconnect(): UseDisconnectResult {
  const { client, queryClient, flows } = useConnectContext();
  const { run, ...state } = useConnectMutation({
    // Who removed it elsewhere has heard what was left of the access. We have not.
    send: ({ id }: Pick<Connection, 'id'>) =>
      client.disconnect(id).catch(orGone<DisconnectOutput>({ access: 'may-remain' })),
    keep: (_output, { id }) => {
      dropConnection(queryClient, id);
      flows.release(id);
    },
  });
  return { ...state, disconnect: run };
}
