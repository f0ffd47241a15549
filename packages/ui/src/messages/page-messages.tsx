import type { ReactNode } from 'react';
import { rowMessages } from './row-messages.ts';

const time = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const pageWords = {
  allApps: 'All apps',
  allCategories: 'All',
  announceMatches: (count: number): string => (count === 1 ? '1 app matches.' : `${count} apps match.`),
  categories: 'Categories',
  clearFilter: 'Show all apps',
  clearSearch: 'Clear search',
  connected: 'Connected',
  loadFailed: 'We couldn’t load your connections',
  loadFailedText: (why: string): string => `${why} Your connections are safe, and nothing has changed.`,
  loadAppsFailed: 'We couldn’t load the apps',
  loadingPage: 'Loading your connections',
  needsAttention: 'Needs attention',
  noApps: 'No apps to connect yet',
  noAppsText: 'Whoever looks after this app hasn’t turned any on.',
  /** `category` is the name of the group that is chosen, where one is. */
  noMatch: (search: string, category: string | null): string =>
    [search ? `No app matches “${search}”` : 'No app left to connect', category && `in ${category}`].filter(Boolean).join(' '),
  noMatchText: 'Check the spelling, or show all apps.',
  nothingConnected: 'Nothing connected yet',
  nothingConnectedText: 'Connect an app below to start using it here.',
  offline: 'You’re offline. You can make changes once you’re back.',
  /** Before anything has loaded. */
  offlineFirst: 'You’re offline. Your connections show once you’re back.',
  reference: (id: ReactNode): ReactNode => <>Reference {id}</>,
  search: 'Search apps',
  searchCount: (total: number): string => `Search ${total} apps`,
  showMore: 'Show more',
  showing: (shown: number, total: number): string => `Showing ${shown} of ${total}`,
  stale: (date: Date): string => `Couldn’t refresh. This is how things stood at ${time.format(date)}.`,
};

/** What the settings page says. */
export const pageMessages: typeof rowMessages & typeof pageWords =
  /* @__PURE__ */ Object.assign({}, rowMessages, pageWords);
