import type { ReactNode } from 'react';
import { errorMessages } from './error-messages.ts';
import { statusMessages } from './status-messages.ts';

const connectWords = {
  cancel: 'Cancel',
  cancelOf: (name: string): string => `Cancel ${name}`,
  checking: 'Checking…',
  confirming: (name: string): string => `Confirming with ${name}.`,
  connect: (name: string): string => `Connect ${name}`,
  connectShort: 'Connect',
  connectedAs: (account: ReactNode): ReactNode => <>Connected as {account}</>,
  continueHere: 'Continue in this tab',
  denied: 'You chose not to allow access, so nothing was connected.',
  expired: 'The sign-in link ran out after 10 minutes, so nothing was connected.',
  /** After a reconnect: the person signed in to another account than before. */
  keptBoth: 'That was another account, so both are kept.',
  failed: (name: string): string => `${name} didn’t connect. Nothing has changed.`,
  loading: 'Loading…',
  manage: (name: string): string => `Manage ${name}`,
  needsReconnect: 'Sign in again to keep using it.',
  noAuthNeeded: (name: string): string => `${name} works without an account.`,
  /** What could not begin for want of a network. */
  offlineAttempt: 'You’re offline. Try again once you’re back.',
  openAgain: 'Open again',
  openSignIn: 'Open sign-in',
  paused: 'This account isn’t being used for now.',
  pending: 'Started elsewhere. Finish there, or open it again.',
  reconnect: (name: string): string => `Reconnect ${name}`,
  reconnectShort: 'Reconnect',
  tryAgain: 'Try again',
  unavailable: 'Not set up yet. Ask whoever looks after this app.',
  unknown: 'We can’t check this account right now.',
  waiting: (name: string): string => `Waiting for ${name}…`,
  waitingShort: 'Waiting…',
  finishElsewhere: 'Finish in the other window.',
  windowBlocked: 'Your browser blocked the window.',
  windowClosed: 'Window closed?',
  /** A state and what to do about it, one after the other. */
  withStatus: (status: string, note: string): string => `${status}. ${note}`,
};

/** What is said while a toolkit is being connected. `name` is the toolkit's. */
export const connectMessages: typeof statusMessages & typeof errorMessages & typeof connectWords =
  /* @__PURE__ */ Object.assign({}, statusMessages, errorMessages, connectWords);
