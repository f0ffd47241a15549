import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => {};

/** Whether this runs in a browser, past the first look at what a server has rendered. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
