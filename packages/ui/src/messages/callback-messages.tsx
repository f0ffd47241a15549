import type { UseAuthorizeCallbackResult } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { errorMessages } from './error-messages.ts';

/** How a sign-in may come to nothing. */
export type CallbackEnding =
  | Exclude<UseAuthorizeCallbackResult['phase'], 'confirming' | 'connected'>
  | 'identity_mismatch'
  | 'invalid_request'
  | 'other_browser';

const callbackWords = {
  /** Leads back to where it can be tried once more. */
  callbackAgain: (app: string | undefined): string => (app ? `Try again in ${app}` : 'Try again'),
  callbackBack: (app: string | undefined): string => (app ? `Return to ${app}` : 'Go back'),
  callbackConfirming: 'Making sure it’s yours',
  callbackConfirmingText: 'This takes a moment.',
  callbackConnected: (name: string | undefined): string => (name ? `${name} is connected` : 'Connected'),
  callbackConnectedText: (account: ReactNode): ReactNode =>
    account ? <>Connected as {account}.</> : 'You can go on where you left off.',
  /** A title and a sentence for each way to come to nothing: by the reason, the code of the error, or the phase. */
  callbackEndings: {
    cancelled: ['This sign-in is over', 'You cancelled it, or started another one. Nothing was connected.'],
    denied: ['You chose not to allow access', 'Nothing was connected, and nothing was shared.'],
    expired: ['The sign-in link ran out', 'It works for 10 minutes. Nothing was connected.'],
    failed: ['Nothing was connected', 'The sign-in didn’t go through.'],
    identity_mismatch: ['Somebody else finished this sign-in', 'To keep your account yours, nothing was connected.'],
    /** The page was opened without a sign-in, or Composio's verification refused the person or came too late. */
    invalid_request: ['There’s no sign-in to finish', 'It may have run out, or be somebody else’s. Nothing was connected.'],
    other_browser: ['This sign-in began in another browser', 'To keep your account yours, nothing was connected.'],
  } as Record<CallbackEnding, readonly [title: string, text: string]>,
  callbackStartHere: 'Start again here',
};

/** What the page says on which a sign-in ends. `name` is the toolkit's, where it is known. */
export const callbackMessages: typeof errorMessages & typeof callbackWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, callbackWords);
