import { useInsertionEffect, useState, type ForwardedRef, type RefObject } from 'react';

/**
 * The ref of a component's root, for its own use as well as its host's. The host is told of an element when it comes and when
 * it goes, and not at every render; and so is `attach`, whose answer is called when it goes. It is always the same function.
 */
export function useRoot<Root extends HTMLElement>(
  ref: ForwardedRef<Root>,
  attach?: (element: Root) => () => void,
): RefObject<Root | null> {
  const [root] = useState(() => createRoot(attach));
  // Before React sets it.
  useInsertionEffect(() => {
    root.tell(ref);
  });
  return root;
}

function createRoot<Root>(
  attach: ((element: Root) => () => void) | undefined,
): RefObject<Root | null> & { tell: (ref: ForwardedRef<Root>) => void } {
  let element: Root | null = null;
  let detach: (() => void) | undefined;
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
      detach?.();
      element = next;
      set(next);
      detach = next ? attach?.(next) : undefined;
    },
    tell(ref) {
      if (ref === host) return;
      if (element) set(null);
      host = ref;
      if (element) set(element);
    },
  };
}
