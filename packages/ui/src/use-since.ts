import { connectionState, type Connection } from '@plugboard/hooks';
import { accountMessages } from './messages/account-messages.ts';
import { useMessages } from './messages/messages-provider.tsx';
import { useIsHydrated } from './use-is-hydrated.ts';

/** Since when an account is connected; nothing of a sign-in that is under way. */
export function useSince(connection: Connection): string | undefined {
  const messages = useMessages(accountMessages);
  // A server does not know which day it is where the person is.
  const isHydrated = useIsHydrated();
  return isHydrated && connectionState(connection) !== 'pending' ? messages.since(new Date(connection.createdAt)) : undefined;
}
