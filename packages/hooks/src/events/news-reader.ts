import type { Query, QueryClient } from '@tanstack/react-query';
import type { Browser } from '../flow/browser.ts';
import { connectKeys } from '../queries.ts';
import { isRefreshed } from '../refresh-connections.ts';

/** Takes news, and looks again for all of it together. */
export interface NewsReader {
  /** Something has changed. `since`: what has been asked for after this moment knows of it already. @default now */
  tell: (since?: number) => void;
  /** Takes no more, and gives up what was to be done. */
  stop: () => void;
}

/** How long to wait for more, in milliseconds: one change is often told twice, and this page may be about to look anyway. */
const WAIT = 250;

/**
 * Fetches anew what shows connections when there is news: once for all that comes within a moment, and nothing that this page
 * has asked for since. What it changes itself it looks at by itself, and hears of as well.
 */
export function createNewsReader(
  queryClient: QueryClient,
  { after, now }: Pick<Browser, 'after' | 'now'>,
): NewsReader {
  let since = 0;
  let doubtful: ReadonlySet<Query> = new Set();
  let stopTimer: (() => void) | null = null;

  function isBehind(query: Query): boolean {
    const { fetchStatus, dataUpdatedAt } = query.state;
    if (!isRefreshed(query)) return false;
    return doubtful.has(query) || (fetchStatus !== 'fetching' && dataUpdatedAt <= since);
  }

  return {
    tell(moment) {
      since = Math.max(since, moment ?? now());
      // What is being read may be from before.
      const reads = { queryKey: connectKeys.all, fetchStatus: 'fetching' } as const;
      if (moment === undefined) doubtful = new Set(queryClient.getQueryCache().findAll(reads));
      stopTimer ??= after(WAIT, () => {
        stopTimer = null;
        void queryClient.invalidateQueries({ queryKey: connectKeys.all, predicate: isBehind });
        doubtful = new Set();
      });
    },
    stop() {
      stopTimer?.();
    },
  };
}
