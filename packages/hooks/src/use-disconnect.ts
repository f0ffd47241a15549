'use client';

import type { ConnectError, DisconnectOutput } from '@plugboard/protocol';
import { useMutation } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { heard } from './heard.ts';
import { refreshConnections } from './refresh-connections.ts';

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
  const { client, queryClient } = useConnectContext();
  const { mutateAsync, isPending, error, reset } = useMutation<DisconnectOutput, ConnectError, string>(
    {
      mutationFn: (connectionId) => client.disconnect(connectionId),
      onSuccess: () => refreshConnections(queryClient),
      // The error is not kept waiting for a look at how things stand.
      onError: () => void refreshConnections(queryClient),
    },
    queryClient,
  );
  return { disconnect: (connectionId) => heard(mutateAsync(connectionId)), isPending, error, reset };
}
