import { useEffect, useRef, type ReactNode } from 'react';
import type { Account } from '../accounts.ts';
import { Icon } from '../icons.tsx';
import { usePath } from '../router/use-path.ts';
import { AccountMenu } from './account-menu.tsx';
import { Avatar } from './avatar.tsx';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';

/** What stands around every page: a sidebar; on phones a bar, from which the sidebar slides out. */
export function Shell({ account, children }: { account: Account; children: ReactNode }) {
  const path = usePath();
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) open.hidePopover();
    // Whoever does not see the page change hears it.
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className="shell">
      <header className="bar">
        <button className="bar-button" type="button" popoverTarget="sidebar" aria-label="Menu">
          <Icon name="menu" />
        </button>
        <Brand />
        <button className="bar-button" type="button" popoverTarget="account-menu" aria-label="Your account">
          <Avatar account={account} />
        </button>
      </header>
      <div className="sidebar" id="sidebar" popover="auto">
        <Brand />
        <Navigation />
        <button className="user" type="button" popoverTarget="account-menu">
          <Avatar account={account} />
          <span className="user-name">
            <b>{account.name}</b>
            <small>{account.email}</small>
          </span>
          <Icon name="more" />
        </button>
      </div>
      <main className="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <AccountMenu id="account-menu" account={account} />
    </div>
  );
}
