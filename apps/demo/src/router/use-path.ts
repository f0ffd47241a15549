import { useSyncExternalStore } from 'react';
import { moved } from './go-to.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

/** The path of the page that is open, without a slash at its end. */
export function usePath(): string {
  const path = useSyncExternalStore(subscribe, () => location.pathname);
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
}
