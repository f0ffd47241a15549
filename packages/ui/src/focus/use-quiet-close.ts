import { useEffect, type RefObject } from 'react';

/**
 * Keeps it from hosts that what has closed loses the focus: the browser gives it back to where it was.
 *
 * A dialog of Base UI would take it for lost, and put it on itself a moment later.
 */
export function useQuietClose(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const quiet = (event: FocusEvent): void => {
      const closed = event.currentTarget as HTMLElement;
      if (!closed.matches('[open], :popover-open')) event.stopPropagation();
    };
    const { current } = element;
    current?.addEventListener('focusout', quiet);
    return () => {
      current?.removeEventListener('focusout', quiet);
    };
  }, [element]);
}
