import type { ReactNode } from 'react';
import { connectMessages } from './connect-messages.tsx';
import { credentialsFormMessages } from './credentials-form-messages.ts';

const connectPanelWords = {
  close: 'Close',
  connectAs: (account: ReactNode): ReactNode => <>as {account}</>,
  connectAsk: (name: string): string =>
    `You sign in with ${name} in a window of its own, and choose there what to allow.`,
  connectBlocked: 'Open it yourself, or continue in this tab. You’ll come back here afterwards.',
  connectBlockedTitle: 'Your browser blocked the window',
  connectChecking: 'Making sure it’s yours.',
  connectCheckingTitle: (name: string): string => `Checking with ${name}`,
  connectClosed: 'Still checking. If you haven’t finished, open it again.',
  connectContinue: 'Continue',
  connectFailedTitle: (name: string): string => `${name} didn’t connect`,
  connectHow: 'Choose how',
  connectWayKey: 'Use a key',
  connectWayKeyText: 'For a shared or service account.',
  connectWaySignIn: (name: string): string => `Sign in with ${name}`,
  connectWaySignInText: 'Quickest. You can take it back at any time.',
  connectWaiting: (name: string): string => `Sign in to ${name} there. This page follows along by itself.`,
  connectWaitingTitle: 'Finish in the other window',
  connectedTitle: (name: string): string => `${name} is connected`,
  /** How long the link still works. */
  linkRunsOut: (seconds: number): string =>
    `The link works for another ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
  nameAccount: 'Name this account',
  nameHint: 'To tell it from others. Only you see it.',
  save: 'Save',
};

/** What is said from the choice of a way in to the account. `name` is the toolkit's. */
export const connectPanelMessages: typeof connectMessages & typeof credentialsFormMessages & typeof connectPanelWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, credentialsFormMessages, connectPanelWords);
