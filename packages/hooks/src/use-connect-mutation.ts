'use client';

import type { ConnectError } from '@plugboard/protocol';
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useConnectContext } from './connect-provider.tsx';
import { refreshConnections } from './refresh-connections.ts';

interface Options<Data, Input> extends Pick<UseMutationOptions, 'mutationKey' | 'scope'> {
  /** Asks the server. */
  send: (input: Input) => Promise<Data>;
  /** Tells the caches what it has answered. */
  keep: (data: Data, input: Input) => void | Promise<void>;
}

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
  /**
   * Resolves once the server has answered, and the caches know. What it rejects with is in `error` as well. The same from
   * one render to the next.
   */
  run: (input: Input) => Promise<Data>;
}

/** What all our mutations have in common. */
export function useConnectMutation<Data, Input>(options: Options<Data, Input>): ConnectMutation<Data, Input> {
  const { queryClient, flows } = useConnectContext();
  const { send, keep, ...rest } = options;
  const { mutateAsync, isPending, error, reset } = useMutation<Data, ConnectError, Input>(
    {
      ...rest,
      async mutationFn(input) {
        const data = await send(input);
        // Who is signed in by now may be another, to whom the caches belong.
        if (!flows.isForgotten()) await keep(data, input);
        return data;
      },
      // Whatever a host has by default: a key is sent once, and what went wrong is shown where it was asked for.
      retry: false,
      throwOnError: false,
      // Offline it fails at once: what waits for the network would keep a dialog shut and a key in memory.
      networkMode: 'always',
      onSettled: () => {
        // Only the last of those that wait in the queue fetches anew, for all of them.
        const { mutationKey } = rest;
        if (mutationKey && queryClient.isMutating({ mutationKey }) > 1) return;
        // Nobody is kept waiting for it: what the server has answered shows already.
        void refreshConnections(queryClient);
      },
    },
    queryClient,
  );
  const run = useCallback(
    (input: Input) => {
      const done = mutateAsync(input);
      // Heard already, so that a click may ignore it. Whoever awaits it is told as well.
      done.catch(() => {});
      return done;
    },
    [mutateAsync],
  );
  return { run, isPending, error, reset };
}
