'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { useEscapeGuard } from '../use-escape-guard.ts';
import { useQuietClose } from '../use-quiet-close.ts';

/** What a menu takes: the attributes of its button, and what it opens. */
export interface MenuProps extends ButtonProps {
  /** The buttons in the menu. A press on one closes it. */
  items: ReactNode;
}

/**
 * A button that opens a few more.
 *
 * The browser's own popover: in the top layer, closed by Escape and by a press outside.
 */
export function Menu({ items, ...button }: MenuProps): ReactNode {
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEscapeGuard(isOpen);
  useQuietClose(popover);

  useEffect(() => {
    const menu = popover.current;
    if (!menu || !trigger.current) return undefined;
    // As properties: React 18 and 19 disagree on how the attributes are spelled.
    trigger.current.popoverTargetElement = menu;
    const opened = (): void => {
      const isNowOpen = menu.matches(':popover-open');
      setIsOpen(isNowOpen);
      if (isNowOpen) menu.querySelector('button')?.focus();
    };
    // Before the item does its work, so that the focus is back on the trigger by then.
    const close = (): void => menu.hidePopover();
    menu.addEventListener('toggle', opened);
    menu.addEventListener('click', close);
    return () => {
      menu.removeEventListener('toggle', opened);
      menu.removeEventListener('click', close);
    };
  }, []);

  return (
    <>
      <Button {...button} ref={trigger} />
      <div className="plug-menu" popover="auto" ref={popover}>
        {items}
      </div>
    </>
  );
}
