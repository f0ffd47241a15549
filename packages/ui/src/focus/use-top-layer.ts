import { useEffect, type RefObject } from 'react';
import { listen } from '../listen.ts';
import { useEscape } from './use-escape.ts';

const isShown = (element: HTMLElement | null): boolean => element?.matches('[open], :popover-open') ?? false;

/**
 * Keeps it from hosts what a dialog or a popover of ours goes through: the browser does all of it without them.
 *
 * That Escape closes it, or the dialog around it would close as well. That what has closed loses the focus, which goes
 * back to where it was: a dialog of Base UI would take it for lost, and put it on itself a moment later.
 */
export function useTopLayer(isOpen: boolean, element: RefObject<HTMLElement | null>): void {
  // React hears later than the browser that it has closed: a second Escape is not ours.
  useEscape(isOpen, () => isShown(element.current));
  useEffect(() => {
    const quiet = (event: FocusEvent): void => {
      if (!isShown(event.currentTarget as HTMLElement)) event.stopPropagation();
    };
    return listen(element.current, { focusout: quiet });
  }, [element]);
}
