import type { ReactNode } from 'react';
import { errorMessages } from './error-messages.tsx';

const callbackWords = {
  /** Leads back to where it can be tried once more. */
  callbackAgain: (app: string | undefined): string => (app ? `Try again in ${app}` : 'Go back and try again'),
  callbackBack: (app: string | undefined): string => (app ? `Return to ${app}` : 'Go back'),
  callbackCancelled: 'This sign-in is over',
  callbackCancelledText: 'It was given up, or a newer one took its place. Nothing was connected.',
  callbackConfirming: 'Making sure it’s yours',
  callbackConfirmingText: 'This takes a moment.',
  callbackConnected: (name: string | undefined): string => (name ? `${name} is connected` : 'Connected'),
  callbackConnectedText: (account: ReactNode): ReactNode =>
    account ? <>Connected as {account}.</> : 'You can go on where you left off.',
  callbackDenied: 'You didn’t allow access',
  callbackDeniedText: 'Nothing was connected, and nothing was shared.',
  callbackExpired: 'The sign-in link ran out',
  callbackExpiredText: 'It works for 10 minutes. Nothing was connected.',
  callbackFailed: 'Nothing was connected',
  callbackFailedText: 'The sign-in didn’t go through.',
  callbackNoSignIn: 'There’s no sign-in to finish',
  callbackNoSignInText: 'This page opens by itself at the end of one.',
  callbackOtherBrowser: 'This sign-in began in another browser',
  callbackOtherPerson: 'Somebody else finished this sign-in',
  /** After either: the account that was signed in to may be another person's. */
  callbackOtherText: 'To keep your account yours, nothing was connected.',
  callbackStartHere: 'Start again here',
};

/** What the page says on which a sign-in ends. `name` is the toolkit's, where it is known. */
export const callbackMessages: typeof errorMessages & typeof callbackWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, callbackWords);
