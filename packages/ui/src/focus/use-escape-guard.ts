import type { RefObject } from 'react';
import { useEscape } from './use-escape.ts';

/**
 * Keeps Escape to ourselves while a dialog or a popover of ours is open. The browser still closes it: only the event's
 * way is cut off, not what it does.
 */
export function useEscapeGuard(isOpen: boolean, element: RefObject<HTMLElement | null>): void {
  // React hears later than the browser that it has closed: a second Escape is not ours.
  useEscape(isOpen, () => element.current?.matches('[open], :popover-open') ?? false);
}
