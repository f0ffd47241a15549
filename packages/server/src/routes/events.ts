import { ConnectError } from '@plugboard/protocol';
import { currentUser } from '../request/current-user.ts';
import { createEventStream } from '../events/event-stream.ts';
import type { OtherRoute } from '../other-route.ts';
import { noQuery } from '../request/read-input.ts';
import { limitKindOf } from '../request/rate-limiter.ts';
import { assertSameOrigin } from '../request/same-origin.ts';

const MOST_STREAMS = 4;

/** Makes the route on which a page hears that something has changed. Whose news it hears, only the session says. */
export function createEvents(): OtherRoute {
  // Of this instance: a stream ends with it, so there is nothing to share.
  const open = new Map<string, number>();

  function take(pseudonym: string): () => void {
    const count = open.get(pseudonym) ?? 0;
    if (count >= MOST_STREAMS) {
      throw new ConnectError('rate_limited', `This user has ${MOST_STREAMS} streams already.`, {
        retryAfter: 15,
      });
    }
    open.set(pseudonym, count + 1);
    return () => {
      const left = (open.get(pseudonym) ?? 1) - 1;
      if (left > 0) open.set(pseudonym, left);
      else open.delete(pseudonym);
    };
  }

  return async ({ request, respond, signedIn, settings, limiter, hub, report }) => {
    const { user, pseudonym } = await signedIn();
    assertSameOrigin(request, settings);
    noQuery(request);
    await limiter.admit(pseudonym, limitKindOf('events'), report);
    const leave = take(pseudonym);
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
