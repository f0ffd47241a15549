import type { ConnectionEventName } from '@plugboard/protocol';
import type { ConnectClient } from '../client.ts';
import type { Browser } from '../flow/browser.ts';
import { readFrames } from './read-frames.ts';

/** What the watching of the stream needs. */
export interface WatchEventsOptions {
  client: Pick<ConnectClient, 'openEvents'>;
  browser: Pick<Browser, 'after' | 'now' | 'random'>;
  signal: AbortSignal;
  /** When the page asked for what it shows: the first stream is taken to have been there by then. */
  since: number;
  /**
   * Something may have changed. What, it is not said: it is looked at, so that the order of the news does not matter.
   * `since`: whatever has been asked for after this moment knows of it already.
   */
  onChange: (since?: number) => void;
  onLive: (isLive: boolean) => void;
}

/** Six heartbeats of the server: what has been silent for longer is dead, whatever the socket says. */
const SILENCE = 45_000;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;
/** What has been open for this long, has worked, though it broke: some servers cut whatever is open for a minute. */
const LASTING = 10_000;

/** Follows the stream of events until told to stop, and comes back to it whenever it breaks. */
export async function watchEvents(options: WatchEventsOptions): Promise<void> {
  const { browser, signal } = options;
  let failures = 0;
  let since: number | undefined = options.since;
  while (!signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- one stream at a time
    const end = await followOnce(options, since);
    since = undefined;
    if (signal.aborted || end === 'refused') return;
    failures = end === 'failed' ? failures + 1 : 0;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures) * (0.5 + browser.random() / 2);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await new Promise<void>((resolve) => {
      const done = (): void => {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stop = browser.after(wait, done);
      signal.addEventListener('abort', done);
    });
  }
}

/** `refused`: there is no stream to be had here, and trying again would not help. */
async function followOnce(
  { client, browser, signal, onChange, onLive }: WatchEventsOptions,
  since: number | undefined,
): Promise<'ended' | 'refused' | 'failed'> {
  const silence = new AbortController();
  let openSince = Infinity;
  let stopTimer = (): void => {};
  const alive = (): void => {
    stopTimer();
    stopTimer = browser.after(SILENCE, () => {
      silence.abort();
    });
  };
  try {
    alive();
    const response = await client.openEvents({ signal: AbortSignal.any([signal, silence.signal]) });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!response.ok || !isStream || !response.body) {
      await response.body?.cancel();
      return response.status === 429 || response.status >= 500 ? 'failed' : 'refused';
    }
    openSince = browser.now();
    onLive(true);
    // What happened while nobody listened.
    onChange(since);
    for await (const { event } of readFrames(response.body, alive)) {
      onChange();
      // Somebody else is signed in, as the next answer is going to show.
      if (event === ('bye' satisfies ConnectionEventName)) return 'refused';
    }
    return 'ended';
  } catch {
    return browser.now() - openSince >= LASTING ? 'ended' : 'failed';
  } finally {
    stopTimer();
    onLive(false);
  }
}
