/** A tool call that waits for the page's answer. */
export interface PendingCall {
  id: string;
  tool: string;
}

/** A toolkit that a message of an agent asks the person to connect. */
export interface FoundPrompt {
  /** The slug, in lower case. The only thing that is taken from the conversation: never an address. */
  toolkit: string;
  /** Whether the message itself says further on that it is connected, so that the agent knows. */
  isMet: boolean;
  /** Whether one more account is asked for, although one may be connected. */
  isAdding: boolean;
  /** The tool call that waits for the page's answer; else the agent is to be told with a message. */
  call: PendingCall | null;
}

/** What was said of a toolkit. */
export interface Said {
  isActive?: boolean;
  isAdding?: boolean;
  call?: PendingCall | null;
  /** Said in passing, by a search: it counts only where nothing else does. */
  isWeak?: boolean;
}

/** What is noted while a message is read. */
export interface Notes {
  note: (toolkit: unknown, said?: Said) => void;
  /** The prompts, in order; `isAtWork`: the agent may be about to ask for less than its search has named. */
  found: (isAtWork: boolean) => FoundPrompt[];
}

/** The most prompts of one message: more is no question to a person. */
const MOST = 20;
const slug = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** Notes what is said of toolkits; the last word on each counts. Lets only slugs in. */
export function createNotes(): Notes {
  const strong = new Map<string, FoundPrompt>();
  const weak = new Map<string, FoundPrompt>();
  let isStrong = false;
  return {
    note(toolkit, { isActive = false, isAdding = false, call = null, isWeak = false } = {}) {
      const key = typeof toolkit === 'string' ? toolkit.toLowerCase() : '';
      if (!slug.test(key)) return;
      isStrong ||= !isWeak;
      const prompts = isWeak ? weak : strong;
      const known = prompts.get(key);
      if (isActive) {
        if (known) known.isMet = true;
      } else if (known || prompts.size < MOST) {
        prompts.set(key, { toolkit: key, isMet: false, isAdding, call });
      }
    },
    found: (isAtWork) => [...(isStrong ? strong : isAtWork ? [] : weak).values()],
  };
}
