import { connectionState, type Connection, type ConnectionState, type Toolkit } from '@plugboard/hooks';
import { accountName } from '../connection-row/accounts.ts';
import type { connectionPickerMessages } from '../messages/connection-picker-messages.ts';

/** How an account is told from the others of its toolkit. */
export interface AccountNames {
  state: ConnectionState;
  title: string;
  /** What else tells it: its address, or since when it is there. */
  about: string | undefined;
  /** How it stands. */
  status: string;
  /** What can be done right there where it is not to be chosen. */
  remedy: string | undefined;
}

/** Names an account, and says how it stands. */
export function accountNames(
  toolkit: Toolkit,
  connection: Connection,
  messages: typeof connectionPickerMessages,
  isHydrated: boolean,
): AccountNames {
  const { alias, label, createdAt } = connection;
  const state = connectionState(connection);
  // A server does not know which day it is where the person is.
  const hasDay = isHydrated && state !== 'pending';
  return {
    state,
    title: accountName(toolkit, connection),
    about: alias ? (label ?? undefined) : !label && hasDay ? messages.since(new Date(createdAt)) : undefined,
    status: messages.status[state],
    remedy:
      state === 'needs-reconnect' ? messages.reconnectShort : state === 'paused' ? messages.resume : undefined,
  };
}
