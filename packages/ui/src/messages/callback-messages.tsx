import type { ReactNode } from 'react';
import { errorMessages } from './error-messages.tsx';

const callbackWords = {
  callbackBack: (app: string | undefined): string => (app ? `Return to ${app}` : 'Go back'),
  callbackCancelled: 'This sign-in was given up, so nothing was connected.',
  callbackConfirming: 'Making sure it’s yours',
  callbackConfirmingText: 'This takes a moment.',
  callbackConnected: (name: string | undefined): string => (name ? `${name} is connected` : 'Connected'),
  callbackConnectedText: (account: ReactNode): ReactNode =>
    account ? <>Connected as {account}.</> : 'You can go on where you left off.',
  callbackDenied: 'You chose not to allow access. Nothing was connected, and nothing was shared.',
  callbackExpired: 'The sign-in link ran out after 10 minutes. Nothing was connected.',
  callbackFailed: 'Nothing was connected',
  callbackFailedText: 'The sign-in didn’t go through. Nothing has changed.',
  callbackOtherBrowser:
    'This sign-in began in another browser or on another device. To keep your account yours, nothing was connected.',
  callbackOtherPerson: 'Somebody else finished this sign-in. To keep your account yours, nothing was connected.',
};

/** What the page says on which a sign-in ends. `name` is the toolkit's, where it is known. */
export const callbackMessages: typeof errorMessages & typeof callbackWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, callbackWords);
