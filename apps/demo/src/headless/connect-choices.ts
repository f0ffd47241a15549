import type { AuthorizeOptions } from '@plugboard/hooks';

/** What a person has chosen before they connect an app. */
export interface ConnectChoices {
  alias: string;
  note: string;
  isHere: boolean;
  isShared: boolean;
}

/** Nothing chosen. */
export const noChoices: ConnectChoices = { alias: '', note: '', isHere: false, isShared: false };

/** The choices as `authorize` and `reconnect` take them. */
export function toAuthorizeOptions({ alias, note, isHere, isShared }: ConnectChoices): AuthorizeOptions {
  return {
    ...(alias.trim() && { alias: alias.trim() }),
    mode: isHere ? 'redirect' : 'auto',
    accountType: isShared ? 'SHARED' : 'PRIVATE',
    // What the page for callbacks is told again; by `screen` it knows that it is to be a plain one.
    context: { screen: 'plain', ...(note.trim() && { note: note.trim() }) },
  };
}
