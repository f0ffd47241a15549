import { useInsertionEffect, useState, type ForwardedRef, type RefObject } from 'react';

/**
 * The ref of a component's root, for its own use as well as its host's. The host is told of an element when it comes and when
 * it goes, and not at every render.
 */
export function useRoot<Root extends HTMLElement>(ref: ForwardedRef<Root>): RefObject<Root | null> {
  const [root] = useState(() => createRoot<Root>());
  // Before React sets it.
  useInsertionEffect(() => {
    root.tell(ref);
  });
  return root;
}

function createRoot<Root>(): RefObject<Root | null> & { tell: (ref: ForwardedRef<Root>) => void } {
  let element: Root | null = null;
  let host: ForwardedRef<Root> = null;
  const set = (next: Root | null): void => {
    if (typeof host === 'function') host(next);
    else if (host) host.current = next;
  };
  return {
    get current() {
      return element;
    },
    set current(next) {
      element = next;
      set(next);
    },
    tell(ref) {
      if (ref === host) return;
      if (element) set(null);
      host = ref;
      if (element) set(element);
    },
  };
}
