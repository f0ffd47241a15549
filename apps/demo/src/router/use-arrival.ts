import { useEffect, useRef } from 'react';

/** Once another page has come: what was open over the last one closes, and whoever does not see it come hears it. */
export function useArrival(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) open.hidePopover();
    document.querySelector('main')?.focus({ preventScroll: true });
  }, [path]);
}
