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
  const ending = (title: string, text: string, action: string, picture = phase): Ending => ({
    phase: picture as CordPhase,
    title,
    text,
    action,
  });
  switch (phase) {
    case 'denied':
      // A choice is no mistake: nobody is urged to take it back.
      return ending(messages.callbackDenied, messages.callbackDeniedText, back);
    case 'expired':
      return ending(messages.callbackExpired, messages.callbackExpiredText, again);
    case 'cancelled':
      return ending(messages.callbackCancelled, messages.callbackCancelledText, again);
    default:
  }
  if (reason === 'other_browser') {
    return ending(messages.callbackOtherBrowser, messages.callbackOtherText, messages.callbackStartHere, 'expired');
  }
  if (reason === 'identity_mismatch' || error?.code === 'not_your_request') {
    return ending(messages.callbackOtherPerson, messages.callbackOtherText, back, 'expired');
  }
  return error?.code === 'invalid_request'
    ? ending(messages.callbackNoSignIn, messages.callbackNoSignInText, back, 'cancelled')
    : ending(messages.callbackFailed, error ? errorText(error, messages) : messages.callbackFailedText, again);
}
