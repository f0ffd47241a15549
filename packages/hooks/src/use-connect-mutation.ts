'use client';

import type { ConnectError } from '@plugboard/protocol';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { refreshConnections } from './refresh-connections.ts';

type Options<Data, Input> = Pick<
  UseMutationOptions<Data, ConnectError, Input>,
  'mutationKey' | 'scope' | 'mutationFn' | 'onSuccess'
>;

/** How an action goes. */
export interface ActionState {
  /** Whether the server has yet to answer. */
  isPending: boolean;
  /** Why the last one failed. The call rejects with the same; a click may ignore that. */
  error: ConnectError | null;
  /** Forgets the error. */
  reset: () => void;
}

/** A change of what is connected, and how it goes. */
export interface ConnectMutation<Data, Input> extends ActionState {
  /** Resolves once the server has answered, and the caches know. What it rejects with is in `error` as well. */
  run: (input: Input) => Promise<Data>;
}

/** What all our mutations have in common. */
export function useConnectMutation<Data, Input>(options: Options<Data, Input>): ConnectMutation<Data, Input> {
  const { queryClient } = useConnectContext();
  const { mutateAsync, isPending, error, reset } = useMutation<Data, ConnectError, Input>(
    {
      ...options,
      // Whatever a host has by default: a key is sent once, and what went wrong is shown where it was asked for.
      retry: false,
      throwOnError: false,
      // Offline it fails at once: what waits for the network would keep a dialog shut and a key in memory.
      networkMode: 'always',
      onSettled: () => {
        // Only the last of those that wait in the queue fetches anew, for all of them.
        const { mutationKey } = options;
        if (mutationKey && queryClient.isMutating({ mutationKey }) > 1) return;
        // Nobody is kept waiting for it: what the server has answered shows already.
        void refreshConnections(queryClient);
      },
    },
    queryClient,
  );
  return {
    run(input) {
      const done = mutateAsync(input);
      // Heard already, so that a click may ignore it. Whoever awaits it is told as well.
      done.catch(() => {});
      return done;
    },
    isPending,
    error,
    reset,
  };
}
