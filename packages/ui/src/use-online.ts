import { useSyncExternalStore } from 'react';
import { listen } from './listen.ts';

const subscribe = (hear: () => void): (() => void) => listen(window, { online: hear, offline: hear });

/** Whether the browser has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
