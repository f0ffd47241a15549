'use client';

import { useEffect, type ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { usePopover } from './use-popover.ts';

/** What a menu takes: the attributes of its button, and what it opens. */
export interface MenuProps extends ButtonProps {
  /** The buttons in the menu. A press on one closes it. */
  items: ReactNode;
}

/** A button that opens a few more. */
export function Menu({ items, ...button }: MenuProps): ReactNode {
  const { trigger, popover, isOpen } = usePopover();

  useEffect(() => {
    if (isOpen) popover.current?.querySelector('button')?.focus();
  }, [isOpen, popover]);
  useEffect(() => {
    const menu = popover.current;
    // Before the item does its work, so that the focus is back on the trigger by then.
    const close = (): void => menu?.hidePopover();
    menu?.addEventListener('click', close);
    return () => {
      menu?.removeEventListener('click', close);
    };
  }, [popover]);

  return (
    <>
      <Button {...button} ref={trigger} />
      <div className="plug-menu" popover="auto" ref={popover}>
        {items}
      </div>
    </>
  );
}
