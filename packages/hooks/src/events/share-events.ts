import type { ConnectClient } from '../client.ts';
import type { Browser } from '../flow/browser.ts';
import { orNull } from '../or-null.ts';
import { watchEvents } from './watch-events.ts';

/** What one tab wants of the stream that all tabs share. */
export interface ShareEventsOptions {
  client: Pick<ConnectClient, 'baseUrl' | 'openEvents'>;
  browser: Pick<Browser, 'after' | 'now' | 'random'>;
  /** `since`: whatever has been asked for after this moment knows of it already. */
  onChange: (since?: number) => void;
  onLive: (isLive: boolean) => void;
}

/** How late the lock may come and still be taken for the page's own beginning, in milliseconds. A busy browser takes its time. */
const MOMENT = 2_000;

/** `isAsking`: a tab that has just come, to which nobody has said yet whether there is a stream. */
type News = { hasChanged: true } | { isLive: boolean } | { isAsking: true };

/**
 * Follows the stream of events together with the other tabs of this browser: one of them holds it and tells the rest.
 * Returns how to stop.
 *
 * A browser keeps six connections to a host; with a stream for every tab, the seventh tab would hang.
 */
export function shareEvents({ onChange, onLive, ...parts }: ShareEventsOptions): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { browser, client } = parts;
  // One stream for each handler: an origin may have several.
  const name = `plugboard.events ${client.baseUrl}`;
  // A page asks for its stream as it asks for what it shows, and need not do that once more.
  const came = browser.now();
  const hear = (news: News, since?: number): void => {
    if ('isLive' in news) onLive(news.isLive);
    else if ('hasChanged' in news) onChange(since);
  };
  const follow = (tell: (news: News, since?: number) => void): Promise<void> =>
    watchEvents({
      ...parts,
      signal,
      since: browser.now() - came < MOMENT ? came : browser.now(),
      onChange: (since) => {
        tell({ hasChanged: true }, since);
      },
      onLive: (isLive) => {
        tell({ isLive });
      },
    });

  // Without locks, on pages that are not secure, or without a channel: a stream of our own.
  const channel = navigator.locks && orNull(() => new BroadcastChannel(name));
  if (!channel) {
    void follow(hear);
  } else {
    let isStreaming = false;
    channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
      // Whatever else runs on this origin may speak here too.
      if (Object(data) !== data) return;
      hear(data);
      // Only the tab that leads ever streams.
      if ('isAsking' in data && isStreaming) channel.postMessage({ isLive: true } satisfies News);
    });
    signal.addEventListener('abort', () => {
      channel.close();
    });
    const lead = (): Promise<void> =>
      follow((news, since) => {
        hear(news, since);
        if ('isLive' in news) isStreaming = news.isLive;
        if (!signal.aborted) channel.postMessage(news);
      });
    channel.postMessage({ isAsking: true } satisfies News);
    // Whoever has the lock leads; the next in the queue takes over when that tab is gone.
    navigator.locks.request(name, { signal }, lead).catch(() => {});
  }
  return () => {
    controller.abort();
  };
}
