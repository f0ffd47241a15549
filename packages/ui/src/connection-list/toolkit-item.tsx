'use client';

import type { Toolkit } from '@plugboard/hooks';
import { memo, type FunctionComponent } from 'react';
import { accountsOf } from '../connection-row/accounts.ts';
import { ConnectionRow } from '../connection-row/connection-row.tsx';
import { AccountsRow } from './accounts-row.tsx';
import { ToolkitRow } from './toolkit-row.tsx';

/** What an item of a list takes. */
export interface ToolkitItemProps {
  toolkit: Toolkit;
  isReadOnly?: boolean | undefined;
  isFresh?: boolean | undefined;
}

/**
 * One toolkit in a list: its connection, its connections, or what it takes to make one. Drawn anew when that changes, and not
 * with the page around it. Selector: `[data-slug]`.
 */
export const ToolkitItem: FunctionComponent<ToolkitItemProps> = memo(function ToolkitItem({ toolkit, ...row }) {
  const accounts = accountsOf(toolkit);
  const [connection] = accounts;
  return (
    <li data-slug={toolkit.slug} aria-label={toolkit.name}>
      {accounts.length > 1 ? (
        <AccountsRow {...row} {...{ toolkit, accounts }} />
      ) : connection ? (
        <ConnectionRow {...row} {...{ toolkit, connection }} />
      ) : (
        <ToolkitRow {...row} toolkit={toolkit} />
      )}
    </li>
  );
});
