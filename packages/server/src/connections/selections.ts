import type { Settings } from '../options/options.ts';
import { askHost } from '../timing/ask-host.ts';

/** Where the host keeps which of several connections a user has chosen. */
export interface Selections {
  /** The id of the connection that a user has chosen for a toolkit; `null` for none. */
  get(user: string, toolkit: string): string | null | undefined | Promise<string | null | undefined>;
  /** Remembers it. */
  set(user: string, toolkit: string, connectionId: string): unknown;
}

/** What one user has chosen. */
export interface Selection {
  /** The id of the connection that is chosen for a toolkit. Asks the host once, however often it is asked. */
  get(toolkit: string): Promise<string | null>;
  /** Remembers a choice. Does nothing where users cannot choose. */
  set(toolkit: string, id: string): Promise<void>;
}

/** Prepares to ask what one user has chosen, for the time of one request. */
export function createSelection({ selections }: Pick<Settings, 'selections'>, user: string): Selection {
  const answers = new Map<string, Promise<string | null>>();

  async function ask(toolkit: string): Promise<string | null> {
    if (!selections) return null;
    return (await askHost('selections.get', () => selections.get(user, toolkit))) ?? null;
  }

  return {
    get(toolkit) {
      const answer = answers.get(toolkit) ?? ask(toolkit);
      answers.set(toolkit, answer);
      return answer;
    },
    async set(toolkit, id) {
      if (selections) await askHost('selections.set', () => selections.set(user, toolkit, id));
      // The answer to this very request is to say so.
      answers.set(toolkit, Promise.resolve(id));
    },
  };
}
