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
  let release: (() => void) | undefined;
  const set = (next: Root | null): void => {
    // As React 19 does: what a function answered to an element is called when it goes, in place of the function.
    if (!next && release) release();
    else if (typeof host === 'function') release = host(next) as typeof release;
    else if (host) host.current = next;
    if (!next) release = undefined;
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
