'use client';

import { useEffect, useState } from 'react';
import { useConnectContext } from '../connect-provider.tsx';
import { browser } from '../flow/browser.ts';
import { createNewsReader } from './news-reader.ts';
import { shareEvents } from './share-events.ts';

/** How the news arrives. */
export interface UseConnectionEventsResult {
  /** Whether a stream is open. Where none can be, everything is looked at again when the person comes back. */
  isLive: boolean;
}

/**
 * Keeps what is shown up to date as it changes elsewhere: in another tab, on another device, or because access ended.
 *
 * Call it once, near the top of the app. All tabs of a browser share one stream, as they share who is signed in. Where a
 * token lets tabs of one browser be of different users, only those of one user hear what happens; the others look again when
 * the person comes back.
 *
 * @example
 * const { isLive } = useConnectionEvents();
 */
export function useConnectionEvents(): UseConnectionEventsResult {
  const { client, queryClient } = useConnectContext();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const news = createNewsReader(queryClient, browser);
    const follow = (): (() => void) => shareEvents({ client, browser, onChange: news.tell, onLive: setLive });
    let stop = follow();
    // The server may have refused the stream to whoever was there, or was not, before.
    const stopListening = client.onUserChange(() => {
      stop();
      stop = follow();
    });
    return () => {
      stopListening();
      stop();
      news.stop();
    };
  }, [client, queryClient]);
  return { isLive };
}
