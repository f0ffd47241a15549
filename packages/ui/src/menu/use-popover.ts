import { useEffect, useState, type RefObject } from 'react';
import { useEscapeGuard } from '../use-escape-guard.ts';

/**
 * Lets a button open the browser's own popover: in the top layer, closed by Escape and by a press outside.
 * Returns whether it is open.
 */
export function usePopover(trigger: RefObject<HTMLButtonElement | null>, popover: RefObject<HTMLElement | null>): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useEscapeGuard(isOpen);
  useEffect(() => {
    const element = popover.current;
    if (!element || !trigger.current) return undefined;
    // As properties: React 18 and 19 disagree on how the attributes are spelled.
    trigger.current.popoverTargetElement = element;
    const toggled = (): void => {
      setIsOpen(element.matches(':popover-open'));
    };
    element.addEventListener('toggle', toggled);
    return () => {
      element.removeEventListener('toggle', toggled);
    };
  }, [trigger, popover]);
  return isOpen;
}
