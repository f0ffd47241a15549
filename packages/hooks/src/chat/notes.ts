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
  /** Whether it was only said in passing, by a search. */
  isHint: boolean;
  /** The tool call that waits for the page's answer; else the agent is to be told with a message. */
  call: PendingCall | null;
}

/** What is noted while a message is read. */
export interface Notes {
  /** It is asked for; or asked for no more, as it is connected. The last word counts. */
  note: (toolkit: unknown, said?: Partial<Omit<FoundPrompt, 'toolkit'>>) => void;
  /** The prompts, in order. Hints count only where nothing else was asked for, and not in the middle of the work. */
  found: (isAtWork: boolean) => FoundPrompt[];
}

/** The most prompts of one message: more is no question to a person. */
const MOST = 20;
const slug = /^(?!\d*$)[a-z0-9_][a-z0-9_-]{0,63}$/;

/** Notes what is said of toolkits. Lets only slugs in. */
export function createNotes(): Notes {
  const prompts = new Map<string, FoundPrompt>();
  let isHinting = true;
  return {
    note(named, said) {
      const toolkit = typeof named === 'string' ? named.toLowerCase() : '';
      const known = prompts.get(toolkit);
      const prompt = { toolkit, isMet: false, isAdding: false, isHint: false, call: null, ...said };
      isHinting &&= prompt.isHint;
      if (prompt.isMet) {
        if (known) known.isMet = true;
      } else if (slug.test(toolkit) && (known ? !prompt.isHint : prompts.size < MOST)) prompts.set(toolkit, prompt);
    },
    found: (isAtWork) => [...prompts.values()].filter(({ isHint }) => !isHint || (isHinting && !isAtWork)),
  };
}
