import { useImperativeHandle, useRef, type ForwardedRef, type RefObject } from 'react';

/** The ref of a component's root, for its own use as well as its host's. */
export function useRoot<Root extends HTMLElement>(ref: ForwardedRef<Root>): RefObject<Root | null> {
  const root = useRef<Root>(null);
  useImperativeHandle(ref, () => root.current as Root);
  return root;
}
