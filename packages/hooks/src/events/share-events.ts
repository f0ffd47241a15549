import type { ConnectClient } from '../client.ts';
import type { Browser } from '../flow/browser.ts';
import { watchEvents } from './watch-events.ts';

/** What one tab wants of the stream that all tabs share. */
export interface ShareEventsOptions {
  client: Pick<ConnectClient, 'openEvents'>;
  browser: Pick<Browser, 'after' | 'random'>;
  onChange: (toolkit: string | null) => void;
  onLive: (isLive: boolean) => void;
}

const NAME = 'plugboard.events';

type News = { toolkit: string | null } | { isLive: boolean };

/**
 * Follows the stream of events together with the other tabs of this browser: one of them holds it and tells the rest.
 * Returns how to stop.
 *
 * A browser keeps six connections to a host; with a stream for every tab, the seventh tab would hang.
 */
export function shareEvents({ onChange, onLive, ...parts }: ShareEventsOptions): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const hear = (news: News): void => {
    if ('isLive' in news) onLive(news.isLive);
    else onChange(news.toolkit);
  };
  const follow = (tell: (news: News) => void): Promise<void> =>
    watchEvents({
      ...parts,
      signal,
      onChange: (toolkit) => {
        tell({ toolkit });
      },
      onLive: (isLive) => {
        tell({ isLive });
      },
    });

  // Older browsers, and pages that are not secure: a stream of our own.
  if (typeof BroadcastChannel === 'undefined' || !navigator.locks) {
    void follow(hear);
  } else {
    const channel = new BroadcastChannel(NAME);
    channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
      hear(data);
    });
    signal.addEventListener('abort', () => {
      channel.close();
    });
    const lead = (): Promise<void> =>
      follow((news) => {
        hear(news);
        if (!signal.aborted) channel.postMessage(news);
      });
    // Whoever has the lock leads; the next in the queue takes over when that tab is gone.
    navigator.locks.request(NAME, { signal }, lead).catch(() => {});
  }
  return () => {
    controller.abort();
  };
}
