'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { isFocusFree } from '../focus/is-focus-free.ts';

/**
 * Tells screen readers what became of something that has just gone, and takes the focus if that went with it, so that
 * a keyboard goes on from the same place.
 */
export function LastWord({ children }: { children?: ReactNode }): ReactNode {
  const output = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (isFocusFree(output.current)) output.current?.focus({ preventScroll: true });
  }, []);
  return (
    <output ref={output} className="plug-hidden" tabIndex={-1}>
      {children}
    </output>
  );
}
