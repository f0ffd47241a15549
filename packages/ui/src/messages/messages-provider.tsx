'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Messages } from './messages.ts';

const MessagesContext = createContext<Partial<Messages>>({});

/** What the provider of messages takes. */
export interface MessagesProviderProps {
  /** The sentences to say otherwise; the rest, and those that are `undefined`, stay as they are. */
  messages: { [Name in keyof Messages]?: Messages[Name] | undefined };
  children?: ReactNode;
}

/**
 * Replaces some or all of the sentences in the components below it: for a tone of voice, or for a language. What it does
 * not name is said as above it, and so is each line that a table like `errors` does not name.
 */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactNode {
  const above = useContext(MessagesContext);
  const value = useMemo(() => merge(above, messages), [above, messages]);
  return <MessagesContext.Provider value={value}>{children}</MessagesContext.Provider>;
}

/** A table of sentences, with those that the host says otherwise. */
export function useMessages<Table extends Partial<Messages>>(table: Table): Table {
  const said = useContext(MessagesContext);
  // Every row asks for several tables at each render.
  return useMemo(() => merge(table, said), [table, said]);
}

/** Both; of what both have, the latter's, and of a table in both, each line. What is `undefined` is not said. */
function merge<Table extends object>(table: Table, said: object): Table {
  const merged = { ...table } as Record<string, unknown>;
  for (const [name, words] of Object.entries(said) as Array<[string, unknown]>) {
    const known = merged[name];
    if (words !== undefined) merged[name] = typeof known === 'object' ? merge(known as object, words as object) : words;
  }
  return merged as Table;
}
