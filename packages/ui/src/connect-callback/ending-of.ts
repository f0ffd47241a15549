import type { UseAuthorizeCallbackResult } from '@plugboard/hooks';
import type { CordPhase } from '../cord/cord.tsx';
import { errorText } from '../error-text.ts';
import type { callbackMessages } from '../messages/callback-messages.tsx';

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
  const again = messages.callbackAgain(app);
  const back = messages.callbackBack(app);
  const ending = (title: string, text: string, action: string, picture = phase as CordPhase): Ending => ({
    phase: picture,
    title,
    text,
    action,
  });
  // A choice is no mistake: nobody is urged to take it back.
  if (phase === 'denied') return ending(messages.callbackDenied, messages.callbackDeniedText, back);
  if (phase === 'expired') return ending(messages.callbackExpired, messages.callbackExpiredText, again);
  if (phase === 'cancelled') return ending(messages.callbackCancelled, messages.callbackCancelledText, again);
  if (reason === 'other_browser') {
    const { callbackOtherBrowser, callbackOtherBrowserText, callbackStartHere } = messages;
    return ending(callbackOtherBrowser, callbackOtherBrowserText, callbackStartHere, 'expired');
  }
  if (reason === 'identity_mismatch' || error?.code === 'not_your_request') {
    return ending(messages.callbackOtherPerson, messages.callbackOtherPersonText, back, 'expired');
  }
  if (error?.code === 'invalid_request') {
    return ending(messages.callbackNoSignIn, messages.callbackNoSignInText, back, 'cancelled');
  }
  return ending(messages.callbackFailed, error ? errorText(error, messages) : messages.callbackFailedText, again);
}
