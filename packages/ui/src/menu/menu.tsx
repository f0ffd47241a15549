'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { useEscapeGuard } from '../use-escape-guard.ts';
import { useQuietClose } from '../use-quiet-close.ts';

/** What a menu takes: the attributes of its button, and what it opens. */
export interface MenuProps extends ButtonProps {
  /** The buttons in the menu, each a `menuitem`. A press on one closes it. */
  items: ReactNode;
}

/**
 * A button that opens a few more.
 *
 * The browser's own popover: in the top layer, closed by Escape and by a press outside. The items are there only while
 * it is open, so that a long list does not carry a menu for each of its rows.
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
    // Before it shows, so that it never shows empty; and after it is gone, so that the press on an item is heard.
    const opens = ({ newState }: ToggleEvent): void => {
      if (newState === 'open') setIsOpen(true);
    };
    const closed = ({ newState }: ToggleEvent): void => {
      if (newState === 'closed') setIsOpen(false);
    };
    // Before the item does its work, so that the focus is back on the trigger by then.
    const close = (): void => menu.hidePopover();
    menu.addEventListener('beforetoggle', opens);
    menu.addEventListener('toggle', closed);
    menu.addEventListener('click', close);
    return () => {
      menu.removeEventListener('beforetoggle', opens);
      menu.removeEventListener('toggle', closed);
      menu.removeEventListener('click', close);
    };
  }, []);

  useEffect(() => {
    if (isOpen) popover.current?.querySelector('button')?.focus();
  }, [isOpen]);

  return (
    <>
      <Button aria-haspopup="menu" {...button} ref={trigger} />
      <div className="plug-menu" role="menu" tabIndex={-1} popover="auto" ref={popover} onKeyDown={moveFocus}>
        {isOpen && items}
      </div>
    </>
  );
}

/** Lets the arrow keys, Home and End walk through the items, as they do in any menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
