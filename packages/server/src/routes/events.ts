import { ConnectError } from '@plugboard/protocol';
import { currentUser } from '../request/current-user.ts';
import { createEventStream } from '../events/event-stream.ts';
import type { OtherRoute } from '../other-route.ts';
import { noQuery } from '../request/read-input.ts';
import { assertSameOrigin } from '../request/same-origin.ts';

const MOST_STREAMS = 4;
/** How long nothing takes a stream's place, in milliseconds. */
const KEPT_FOR = 60_000;

/** One of a user's open streams. */
interface OpenStream {
  since: number;
  end: () => void;
}

/** Makes the route on which a page hears that something has changed. Whose news it hears, only the session says. */
export function createEvents(): OtherRoute {
  // Of this instance: a stream ends with it, so there is nothing to share. Oldest first.
  const open = new Map<string, Set<OpenStream>>();

  // Of a browser whose network has gone, or behind a server that does not pass on that it has left, a stream stays that
  // nobody hears. So the oldest gives way, without a goodbye: a page that is still there comes back, and nobody else does.
  // Not at once, or five pages would take it from each other every few seconds.
  function enter(pseudonym: string, stream: OpenStream): () => void {
    const streams = open.get(pseudonym) ?? new Set();
    const [oldest] = streams;
    if (oldest && streams.size >= MOST_STREAMS) {
      if (stream.since - oldest.since < KEPT_FOR) {
        throw new ConnectError('rate_limited', `This user has ${MOST_STREAMS} streams already.`, {
          retryAfter: 15,
        });
      }
      oldest.end();
    }
    open.set(pseudonym, streams.add(stream));
    return () => {
      streams.delete(stream);
      if (streams.size === 0) open.delete(pseudonym);
    };
  }

  return async ({ request, respond, signedIn, settings, limiter, hub, report }) => {
    const { user, pseudonym } = await signedIn();
    assertSameOrigin(request, settings);
    noQuery(request);
    await limiter.admit(pseudonym, 'read', report);
    const leave = enter(pseudonym, { since: settings.now(), end: () => stream.end() });
    let stop: (() => void) | undefined;
    let isOver = false;
    const stream = createEventStream({
      signal: request.signal,
      checkUser: async () => {
        try {
          return (await currentUser(request, settings)) === user ? 'same' : 'other';
        } catch {
          // Also where nobody is signed in: the request is as old as the stream, and its token may have run out.
          return 'unknown';
        }
      },
      onClose() {
        isOver = true;
        leave();
        stop?.();
      },
    });
    try {
      stop = await hub.subscribe(pseudonym, stream.send);
      if (isOver) stop();
    } catch (error) {
      await stream.body.cancel();
      throw error;
    }
    return respond.stream(stream.body);
  };
}
