import { toolkitState, type Connection, type ConnectError, type Toolkit, type ToolkitState } from '@plugboard/protocol';
import { connectionToReconnect } from '../connection-to-reconnect.ts';
import type { ConnectPhase } from '../flow/connect-flow.ts';
import type { FoundPrompt } from './found-prompt.ts';
import type { PromptAnswer } from './prompt-answer.ts';

/** What the server says of a toolkit, as a query has it. */
export interface ReadToolkit {
  data: Toolkit | undefined;
  error: ConnectError | null;
}

/** How a prompt stands. */
export interface PromptStanding {
  /** What an attempt starts from; or, done, how it stands. */
  state: ToolkitState | undefined;
  /** `null` while it is open. */
  answer: PromptAnswer | null;
  /** The connection in whose place an attempt puts a new one; `undefined`: it makes one more. */
  lost: Connection | undefined;
}

/**
 * Tells how a prompt stands: derived from what was found in the message, what the server says, and how far an attempt
 * is.
 *
 * @param isCurrent - whether the agent waits for an answer to this very message
 * @param isDeclined - whether the person has left it
 */
export function promptStanding(
  { isAdding, isMet }: FoundPrompt,
  { data, error }: ReadToolkit,
  phase: ConnectPhase,
  isCurrent: boolean,
  isDeclined: boolean,
): PromptStanding {
  const lost = isAdding ? undefined : connectionToReconnect(data?.connections ?? []);
  const state = data && toolkitState(data);
  const isUsable = state === 'connected' || state === 'no-auth-needed';
  // Of one account more, only this page knows whether it has come.
  const hasCome = !isAdding || !isCurrent || isMet || phase === 'connected';
  if (isUsable && hasCome) return { state, answer: 'connected', lost };

  const end = phase === 'denied' || phase === 'expired' || phase === 'cancelled' ? phase : null;
  // What is being cancelled may yet turn out to be connected.
  const left = isDeclined && phase !== 'confirming' ? 'declined' : end;
  return {
    // What the agent has begun, or what is paused, is no account that it could use.
    state: lost ? 'needs-reconnect' : data?.availability,
    answer: error?.code === 'unknown_toolkit' ? 'not_offered' : left,
    lost,
  };
}
