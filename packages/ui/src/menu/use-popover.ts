import { useEffect, useState, type RefObject } from 'react';
import { useEscapeGuard } from '../use-escape-guard.ts';
import { useQuietClose } from '../use-quiet-close.ts';

/**
 * Lets a button open the browser's own popover: in the top layer, closed by Escape and by a press outside.
 * Returns whether it is open: from before it shows, so that it never shows empty, until after it is gone, so that a
 * press on something in it is heard.
 */
export function usePopover(trigger: RefObject<HTMLButtonElement | null>, popover: RefObject<HTMLElement | null>): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useEscapeGuard(isOpen, popover);
  useQuietClose(popover);
  useEffect(() => {
    const element = popover.current;
    if (!element || !trigger.current) return undefined;
    // As properties: React 18 and 19 disagree on how the attributes are spelled.
    trigger.current.popoverTargetElement = element;
    const opens = ({ newState }: ToggleEvent): void => {
      if (newState === 'open') setIsOpen(true);
    };
    const closed = ({ newState }: ToggleEvent): void => {
      if (newState === 'closed') setIsOpen(false);
    };
    element.addEventListener('beforetoggle', opens);
    element.addEventListener('toggle', closed);
    return () => {
      element.removeEventListener('beforetoggle', opens);
      element.removeEventListener('toggle', closed);
    };
  }, [trigger, popover]);
  return isOpen;
}
