import { useEffect, useRef, useState, type RefObject } from 'react';
import { useEscapeGuard } from '../use-escape-guard.ts';

/** A button and the popover that it opens. */
export interface Popover {
  trigger: RefObject<HTMLButtonElement | null>;
  /** For an element with `popover="auto"`. */
  popover: RefObject<HTMLDivElement | null>;
  isOpen: boolean;
}

/** Lets a button open the browser's own popover: in the top layer, closed by Escape and by a press outside. */
export function usePopover(): Popover {
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEscapeGuard(isOpen);
  useEffect(() => {
    const element = popover.current;
    if (!element || !trigger.current) return undefined;
    // As a property: React 18 and 19 disagree on how the attribute is spelled.
    trigger.current.popoverTargetElement = element;
    const toggled = (): void => {
      setIsOpen(element.matches(':popover-open'));
    };
    element.addEventListener('toggle', toggled);
    return () => {
      element.removeEventListener('toggle', toggled);
    };
  }, []);
  return { trigger, popover, isOpen };
}
