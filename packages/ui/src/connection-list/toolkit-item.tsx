'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { accountsOf } from '../connection-row/accounts.ts';
import { ConnectionRow } from '../connection-row/connection-row.tsx';
import { AccountsRow } from './accounts-row.tsx';
import { AttemptRow } from './attempt-row.tsx';

/** What an item of a list takes. */
export interface ToolkitItemProps {
  toolkit: Toolkit;
  isReadOnly?: boolean | undefined;
  /** In a catalogue a row keeps its height while it has nothing to say. */
  isCatalogue?: boolean | undefined;
  isFresh?: boolean | undefined;
  onConnect?: ((connection: Connection) => void) | undefined;
  /** Where it stands in a list of which not all is drawn. */
  position?: { index: number; count: number } | undefined;
}

/** One toolkit in a list: its connection, its connections, or what it takes to make one. Selector: `[data-slug]`. */
export function ToolkitItem({ toolkit, isCatalogue, position, ...row }: ToolkitItemProps): ReactNode {
  const [first, ...others] = accountsOf(toolkit);
  return (
    <li
     
      data-slug={toolkit.slug}
      aria-label={toolkit.name}
      aria-posinset={position && position.index + 1}
      aria-setsize={position?.count}
    >
      {!first ? (
        <AttemptRow {...row} toolkit={toolkit} isCatalogue={isCatalogue} />
      ) : others.length === 0 ? (
        <ConnectionRow {...row} toolkit={toolkit} connection={first} />
      ) : (
        <AccountsRow {...row} toolkit={toolkit} accounts={[first, ...others]} />
      )}
    </li>
  );
}
