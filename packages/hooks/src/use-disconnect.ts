'use client';

import type { ConnectError, DisconnectOutput } from '@plugboard/protocol';
import { dropConnection } from './cached-connections.ts';
import { useConnectContext } from './connect-provider.tsx';
import { useConnectMutation } from './use-connect-mutation.ts';

/** Disconnecting, and how it goes. */
export interface UseDisconnectResult {
  /** Removes the connection; resolves once the lists that showed it have been fetched anew. */
  disconnect: (connectionId: string) => Promise<DisconnectOutput>;
  isPending: boolean;
  /** Why the last one failed. `disconnect` rejects with the same; a click may ignore that. */
  error: ConnectError | null;
  reset: () => void;
}

/**
 * Disconnects an account, and revokes the app's access where the provider lets us.
 *
 * Not optimistic: an account is shown as gone only once the server has said so.
 *
 * @example
 * const { disconnect, isPending } = useDisconnect();
 * const { access } = await disconnect('ca_1'); // 'revoked' or 'may-remain'
 */
export function useDisconnect(): UseDisconnectResult {
  const { client, flows, queryClient } = useConnectContext();
  const { run, ...state } = useConnectMutation({
    mutationFn: (connectionId: string) => client.disconnect(connectionId),
    onSuccess: (_output, connectionId) => {
      flows.release(connectionId);
      dropConnection(queryClient, connectionId);
    },
  });
  return { ...state, disconnect: run };
}
