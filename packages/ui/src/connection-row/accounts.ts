import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';

/** The connections of a toolkit that are accounts: those that are still being made are none yet. */
export const accountsOf = ({ connections }: Toolkit): Connection[] =>
  connections.filter((one) => connectionState(one) !== 'pending');

/** Whether a toolkit's name is not enough to say which account is meant. */
export const isOneOfSeveral = (toolkit: Toolkit): boolean => accountsOf(toolkit).length > 1;

/** What an account goes by where its toolkit is named beside it: its own name, or who it is connected as. */
export const accountName = (toolkit: Toolkit, { alias, label }: Connection): string => alias ?? label ?? toolkit.name;
