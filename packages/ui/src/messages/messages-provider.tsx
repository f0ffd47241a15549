'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Messages } from './messages.ts';

const MessagesContext = createContext<Partial<Messages>>({});

/** What the provider of messages takes. */
export interface MessagesProviderProps {
  /** The sentences to say otherwise; the rest stay as they are. */
  messages: Partial<Messages>;
  children?: ReactNode;
}

/** Replaces some or all of the sentences in the components below it: for a tone of voice, or for a language. */
export function MessagesProvider({ messages, children }: MessagesProviderProps): ReactNode {
  return <MessagesContext.Provider value={messages}>{children}</MessagesContext.Provider>;
}

/** A table of sentences, with those that the host says otherwise. */
export function useMessages<Table extends Partial<Messages>>(table: Table): Table {
  return { ...table, ...useContext(MessagesContext) };
}
