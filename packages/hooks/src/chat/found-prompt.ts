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
