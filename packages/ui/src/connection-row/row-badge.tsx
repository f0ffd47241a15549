'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ConnectionStatus, type StatusState } from '../connection-status/connection-status.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { isOneOfSeveral } from './accounts.ts';

/** What the badge of a row takes. */
export interface RowBadgeProps {
  toolkit: Toolkit;
  connection: Connection;
  state: StatusState;
}

/** How a connection stands; and of several, which one is in use, where the app lets people choose. */
export function RowBadge({ toolkit, connection, state }: RowBadgeProps): ReactNode {
  const messages = useMessages(rowMessages);
  const isInUse = state === 'connected' && connection.isSelected && toolkit.canSelect && isOneOfSeveral(toolkit);
  return <ConnectionStatus state={state}>{isInUse && messages.inUse}</ConnectionStatus>;
}
