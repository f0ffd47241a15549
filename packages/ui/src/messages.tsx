import type { ConnectionState, ErrorCode, ToolkitState } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import type { chatMessages } from './chat/chat-messages.ts';

// One table per part, and marked as pure, so that a page with one button does not load the words of the settings page.

const day = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayAndYear = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What a badge says of each state. */
export const statusMessages = {
  status: {
    available: 'Not connected',
    connected: 'Connected',
    failed: 'Didn’t connect',
    'needs-reconnect': 'Access ended',
    'no-auth-needed': 'Ready to use',
    paused: 'Paused',
    pending: 'Waiting for sign-in',
    unavailable: 'Not available',
    unknown: 'Not known',
  } as Record<ConnectionState | ToolkitState, string>,
};

/** What went wrong, by error code; `errorFallback` for every other. */
export const errorMessages = {
  errors: {
    invalid_request: 'This page was opened without a sign-in that it knows. Nothing has changed.',
    network_error: 'We couldn’t reach the server. Nothing has changed.',
    not_your_request: 'Somebody else finished this sign-in. To keep your account yours, nothing was connected.',
    rate_limited: 'That was a lot in a short time. Wait a moment, then try again.',
    unauthenticated: 'You’re signed out here. Sign in, then try again.',
    unknown_toolkit: 'This app doesn’t offer it.',
    upstream_unreachable: 'The service didn’t answer. Nothing has changed.',
  } as Partial<Record<ErrorCode, string>>,
  errorFallback: 'Something went wrong on our side. Nothing has changed.',
  reference: (id: ReactNode): ReactNode => <>Reference {id}</>,
};

const connectWords = {
  cancel: 'Cancel',
  checking: 'Checking…',
  confirming: (name: string): string => `Confirming with ${name}.`,
  connect: (name: string): string => `Connect ${name}`,
  connectShort: 'Connect',
  connectedAs: (account: ReactNode): ReactNode => <>Connected as {account}</>,
  continueHere: 'Continue in this tab',
  denied: 'You chose not to allow access, so nothing was connected.',
  disconnect: 'Disconnect…',
  expired: 'The sign-in link ran out after 10 minutes, so nothing was connected.',
  failed: (name: string): string => `${name} didn’t connect. Nothing has changed.`,
  loading: 'Loading…',
  manage: (name: string): string => `Manage ${name}`,
  needsReconnect: 'Sign in again to keep using it.',
  noAuthNeeded: (name: string): string => `${name} works without an account.`,
  openAgain: 'Open again',
  openSignIn: 'Open sign-in',
  opening: 'Opening…',
  paused: 'This account isn’t being used for now.',
  pending: 'A sign-in is open elsewhere. Finish it there, or open it again here.',
  reconnect: (name: string): string => `Reconnect ${name}`,
  reconnectShort: 'Reconnect',
  stillChecking: 'Still checking…',
  tryAgain: 'Try again',
  unavailable: 'Not set up yet. Ask whoever looks after this app.',
  unknown: 'We can’t tell how this account stands.',
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

const disconnectWords = {
  disconnectTitle: (name: string): string => `Disconnect ${name}?`,
  disconnectText:
    'This app stops using the account right away. You can connect it again whenever you like.',
  disconnectKeep: 'Keep it',
  disconnectConfirm: 'Disconnect',
  disconnecting: 'Disconnecting…',
  disconnectFailed: 'We couldn’t disconnect just now.',
  disconnectedTitle: (name: string): string => `${name} is disconnected`,
  disconnectedRevoked: (name: string): string => `Access was revoked at ${name} too.`,
  disconnectedMayRemain: (name: string): string =>
    `${name} may still list this app among those with access. You can remove it in your ${name} settings.`,
  done: 'Done',
  tryAgain: 'Try again',
};

/** What is asked before an account is disconnected, and what is said after. */
export const disconnectMessages: typeof errorMessages & typeof disconnectWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, disconnectWords);

const pageWords = {
  allApps: 'All apps',
  accounts: (count: number): string => `${count} accounts`,
  alreadyConnected: (names: string): string => `Already connected: ${names}.`,
  announceAvailable: (name: string): string => `${name} is not connected.`,
  announceConnected: (name: string): string => `${name} is connected.`,
  announceMatches: (count: number): string => (count === 1 ? '1 app matches.' : `${count} apps match.`),
  clearSearch: 'Clear search',
  connected: 'Connected',
  isKey: 'API key',
  loadFailed: 'We couldn’t load your connections',
  loadFailedText: 'They are safe, and nothing has changed.',
  loadingPage: 'Loading your connections',
  needsAttention: 'Needs attention',
  noApps: 'No apps to connect yet',
  noAppsText: 'Whoever looks after this app hasn’t turned any on.',
  noMatch: (search: string): string => `No app matches “${search}”`,
  noMatchText: 'Check the spelling, or look through everything.',
  nothingConnected: 'Nothing connected yet',
  nothingConnectedText: 'Connect an app below to start using it here.',
  offline: 'You’re offline. We’ll carry on when you’re back.',
  search: 'Search apps',
  searchCount: (total: number): string => `Search ${total} apps`,
  showMore: 'Show more',
  showing: (shown: number, total: number): string => `Showing ${shown} of ${total}`,
  since: (date: Date): string =>
    `since ${(date.getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(date)}`,
  stale: (date: Date): string => `Couldn’t refresh. This is how things stood at ${time.format(date)}.`,
};

/** What the settings page says. */
export const pageMessages: typeof connectMessages & typeof pageWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, pageWords);

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
};

/** What the page says on which a sign-in ends. `name` is the toolkit's, where it is known. */
export const callbackMessages: typeof errorMessages & typeof callbackWords =
  /* @__PURE__ */ Object.assign({}, errorMessages, callbackWords);

/** Every sentence that a person reads. */
export type Messages = typeof pageMessages & typeof disconnectMessages & typeof callbackMessages & typeof chatMessages;
