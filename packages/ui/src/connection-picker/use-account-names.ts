import { connectionState, type Connection, type ConnectionState, type Toolkit } from '@plugboard/hooks';
import { accountName } from '../connection-row/accounts.ts';
import { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { useSince } from '../use-since.ts';

/** How an account is told from the others of its toolkit. */
export interface AccountNames {
  state: ConnectionState;
  title: string;
  /** What else tells it: its address, or since when it is there. */
  about: string | undefined;
  /** How it stands. */
  status: string;
}

/** Names an account, and says how it stands. */
export function useAccountNames(toolkit: Toolkit, connection: Connection): AccountNames {
  const messages = useMessages(connectionPickerMessages);
  const since = useSince(connection);
  const { alias, label } = connection;
  const state = connectionState(connection);
  return {
    state,
    title: accountName(toolkit, connection),
    about: alias ? (label ?? undefined) : label ? undefined : since,
    status: messages.status[state],
  };
}
