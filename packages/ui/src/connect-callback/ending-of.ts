import type { UseAuthorizeCallbackResult } from '@plugboard/hooks';
import type { CordPhase } from '../cord/cord.tsx';
import { errorText } from '../messages/error-text.ts';
import type { CallbackEnding, callbackMessages } from '../messages/callback-messages.tsx';

/** How a sign-in came to nothing, and what to do about it. */
export interface Ending {
  /** The picture that goes with it. */
  phase: CordPhase;
  title: string;
  text: string;
  /** What the button says that leads on. */
  action: string;
}

/** What to say of a sign-in that came to nothing. `app` is the host's name. */
export function endingOf(
  { phase, error, reason }: Pick<UseAuthorizeCallbackResult, 'phase' | 'error' | 'reason'>,
  app: string | undefined,
  messages: typeof callbackMessages,
): Ending {
  const { callbackEndings: endings, callbackAgain, callbackBack, callbackStartHere } = messages;
  const code = error?.code === 'not_your_request' ? 'identity_mismatch' : error?.code;
  const kind = [reason, code, phase].find((one) => one && one in endings) as CallbackEnding;
  const [title, text] = endings[kind];
  // A choice is no mistake: nobody is urged to take it back.
  const isAgain = kind === phase && kind !== 'denied';
  return {
    // Not red where nothing went wrong.
    phase: kind === phase ? kind : kind === 'invalid_request' ? 'cancelled' : 'blocked',
    title,
    text: error && kind === 'failed' ? errorText(error, messages) : text,
    action: kind === 'other_browser' ? callbackStartHere : (isAgain ? callbackAgain : callbackBack)(app),
  };
}
