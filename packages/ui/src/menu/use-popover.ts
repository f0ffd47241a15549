import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTopLayer } from '../focus/use-top-layer.ts';

/** A button and the popover that it opens. */
export interface Popover {
  trigger: RefObject<HTMLButtonElement | null>;
  /** For an element with `popover="auto"`. */
  popover: RefObject<HTMLDivElement | null>;
  /** From before it shows, so that it never shows empty, until after it is gone, so that a press in it is heard. */
  isOpen: boolean;
}

/** Lets a button open the browser's own popover: in the top layer, closed by Escape and by a press outside. */
export function usePopover(): Popover {
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useTopLayer(isOpen, popover);
  useEffect(() => {
    const element = popover.current;
    if (!element || !trigger.current) return;
    // As properties: React 18 and 19 disagree on how the attribute is spelled, and 18 knows nothing of the events.
    trigger.current.popoverTargetElement = element;
    element.onbeforetoggle = ({ newState }) => {
      if (newState === 'open') setIsOpen(true);
    };
    element.ontoggle = ({ newState }) => {
      if (newState === 'closed') setIsOpen(false);
    };
  }, []);
  return { trigger, popover, isOpen };
}
