import type { Connection, Toolkit } from '@plugboard/hooks';

/** Whether a toolkit's name is not enough to say which connection is meant. */
export const isOneOfSeveral = ({ connections }: Toolkit): boolean => connections.length > 1;

/** What an account goes by where its toolkit is named beside it: its own name, or who it is connected as. */
export const accountName = (toolkit: Toolkit, { alias, label }: Connection): string => alias ?? label ?? toolkit.name;
