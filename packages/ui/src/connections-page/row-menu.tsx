'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { MoreIcon } from '../icons.tsx';
import { ManageMenu } from '../menu/manage-menu.tsx';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';

/** What a row's menu takes. */
export interface RowMenuProps {
  toolkit: Toolkit;
  connection: Connection;
  /** Whether the toolkit has no other connection, so that its name is enough. */
  isOnly: boolean;
  onDisconnect: (toolkit: Toolkit, connection: Connection) => void;
}

/** The menu at the end of a row, always in the same corner. */
export function RowMenu({ toolkit, connection, isOnly, onDisconnect }: RowMenuProps): ReactNode {
  const messages = useMessages(connectMessages);
  const which = isOnly ? null : (connection.alias ?? connection.label);
  return (
    <ManageMenu
      size="sm"
      isIcon
      aria-label={messages.manage(which ? `${toolkit.name}, ${which}` : toolkit.name)}
      onDisconnect={() => {
        onDisconnect(toolkit, connection);
      }}
    >
      <MoreIcon />
    </ManageMenu>
  );
}
