import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';

const time = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const pageWords = {
  allApps: 'All apps',
  alreadyConnected: (names: string): string => `Already connected: ${names}.`,
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
  stale: (date: Date): string => `Couldn’t refresh. This is how things stood at ${time.format(date)}.`,
};

/** What the settings page says. */
export const pageMessages: typeof connectMessages & typeof accountMessages & typeof pageWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, pageWords);
