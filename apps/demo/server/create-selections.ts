import type { Selections } from '@plugboard/server';

/** Which connection each user has chosen for each toolkit. In memory: an app has a table for this. */
export function createSelections(): Selections {
  const chosen = new Map<string, string>();
  const keyOf = (user: string, toolkit: string): string => JSON.stringify([user, toolkit]);
  return {
    get: (user, toolkit) => chosen.get(keyOf(user, toolkit)),
    set: (user, toolkit, connectionId) => chosen.set(keyOf(user, toolkit), connectionId),
  };
}
