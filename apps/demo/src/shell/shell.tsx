import type { ReactNode } from 'react';
import type { Account } from '../accounts.ts';
import { Icon } from '../icons.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Avatar } from './avatar.tsx';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';

/** What stands around every page: a sidebar; on phones a bar, from which the sidebar slides out. */
export function Shell({ account, children }: { account: Account; children: ReactNode }) {
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
      <main className="main" tabIndex={-1}>
        {children}
      </main>
      <AccountMenu id="account-menu" account={account} />
    </div>
  );
}
