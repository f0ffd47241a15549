'use client';

import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { accountName } from './accounts.ts';
import { useRowScope } from './row-scope.tsx';

/** What the radio takes. */
export interface SelectRadioProps {
  toolkit: Toolkit;
  connection: Connection;
  onSelect: (connection: Connection) => void;
}

/** Chooses which of several accounts runs; nothing where the app does not let people choose. */
export function SelectRadio({ toolkit, connection, onSelect }: SelectRadioProps): ReactNode {
  const messages = useMessages(rowMessages);
  const scope = useRowScope();
  if (!toolkit.canSelect) return null;
  return (
    <input
      type="radio"
      className="plug-radio"
      // Of one list, and of no form around it.
      name={`${scope?.id}-${toolkit.slug}`}
      form={scope?.id}
      checked={connection.isSelected}
      disabled={connectionState(connection) !== 'connected'}
      aria-label={messages.useAccount(accountName(toolkit, connection))}
      onChange={() => {
        onSelect(connection);
      }}
    />
  );
}
