import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';
import type { connectionPickerMessages } from '../messages/connection-picker-messages.ts';

/** How an account is told from the others of its toolkit: a name, and a line about it. */
export function accountNames(
  { name }: Toolkit,
  connection: Connection,
  messages: typeof connectionPickerMessages,
): { title: string; meta: string | undefined } {
  const { alias, label, createdAt } = connection;
  const state = connectionState(connection);
  const title = alias ?? label ?? name;
  if (state !== 'connected') return { title, meta: messages.status[state] };
  if (alias && label) return { title, meta: label };
  return { title, meta: label ? undefined : messages.since(new Date(createdAt)) };
}
