'use client';

import { useEffect, useId, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { listen } from '../listen.ts';
import { usePopover } from './use-popover.ts';

/** What a menu takes: the attributes of its button, and what it opens. */
export interface MenuProps extends ButtonProps {
  /** The buttons in the menu, each a `menuitem`. A press on one closes it. */
  items: ReactNode;
}

/**
 * A button that opens a few more. They are there only while it is open, so that a long list does not carry a menu for
 * each of its rows.
 */
export function Menu({ items, ...button }: MenuProps): ReactNode {
  const { trigger, popover, isOpen } = usePopover();
  const id = useId();

  useEffect(() => {
    const menu = popover.current;
    return listen(menu, {
      // Not before it shows: what is not displayed yet takes no focus.
      toggle({ newState }) {
        if (newState === 'open') menu?.querySelector('button')?.focus();
      },
      // Before the item does its work, so that the focus is back on the trigger by then.
      click: () => menu?.hidePopover(),
    });
  }, [popover]);

  return (
    <>
      <Button aria-haspopup="menu" {...button} ref={trigger} id={id} />
      <div
        className="plug-menu"
        role="menu"
        aria-labelledby={id}
        tabIndex={-1}
        popover="auto"
        ref={popover}
        onKeyDown={moveFocus}
      >
        {isOpen && items}
      </div>
    </>
  );
}

/** Lets the arrow keys, Home and End walk through the items, as they do in any menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
