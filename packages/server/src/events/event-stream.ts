import type { ConnectionEvent, ConnectionEventName } from '@plugboard/protocol';

/** What a stream of events is made of. */
export interface EventStreamParts {
  /** Says who is signed in now: the same user, another, or that it could not be found out. */
  checkUser: () => Promise<'same' | 'other' | 'unknown'>;
  /** Ends with the request. */
  signal: AbortSignal;
  /** Is called once, however the stream ends. */
  onClose: () => void;
}

/** A stream of server-sent events, and what puts an event into it. */
export interface EventStream {
  body: ReadableStream<Uint8Array>;
  send: (event: ConnectionEvent) => void;
  /** Ends it for now: the browser comes back by itself. */
  end: () => void;
}

/**
 * How often to send a sign of life, so that nobody on the way takes the stream for dead: Bun's server does so after ten
 * seconds. Milliseconds.
 */
const HEARTBEAT = 7500;
/** After how many of these to ask again who is signed in: once a minute. */
const BEATS_PER_CHECK = 8;
/** After how many of these to end: ten minutes. The browser comes back by itself. */
const BEATS_PER_LIFE = 80;
/** How many frames may wait for a browser that does not take them. */
const MOST_WAITING = 16;

const encoder = new TextEncoder();

const frameOf = (name: ConnectionEventName, data: object = {}): string =>
  `${name === 'message' ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}`;

/** Opens a stream of events to one user. */
export function createEventStream({ checkUser, signal, onClose }: EventStreamParts): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isBehind = false;
  let beats = 0;
  const timer = setInterval(() => void beat(), HEARTBEAT);

  function write(frame: string): void {
    if (!controller) return;
    if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(`${frame}\n\n`));
    else isBehind = true;
  }

  async function beat(): Promise<void> {
    beats += 1;
    if (beats >= BEATS_PER_LIFE) return close();
    if (beats % BEATS_PER_CHECK === 0) {
      const user = await checkUser();
      if (user === 'other') return close(frameOf('bye'));
      // Better to come back than to go on for somebody who may have left.
      if (user === 'unknown') return close();
    }
    // A comment that does not fit is not worth a resync.
    if ((controller?.desiredSize ?? 0) > 0) write(': still here');
  }

  function close(frame?: string): void {
    if (!controller) return;
    if (frame !== undefined) controller.enqueue(encoder.encode(`${frame}\n\n`));
    controller.close();
    end();
  }

  function end(): void {
    if (!controller) return;
    controller = undefined;
    clearInterval(timer);
    signal.removeEventListener('abort', abort);
    onClose();
  }

  const abort = (): void => close();

  const body = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        controller = opened;
        // Not all at once, when a server comes back.
        write(`retry: ${3000 + Math.floor(Math.random() * 2000)}\n: hello`);
        signal.addEventListener('abort', abort);
        if (signal.aborted) close();
      },
      pull() {
        if (!isBehind) return;
        isBehind = false;
        // One for all that was left out: look at everything again.
        write(frameOf('resync'));
      },
      cancel: end,
    },
    // Counts, too. Vercel's Edge Runtime has no CountQueuingStrategy.
    { highWaterMark: MOST_WAITING },
  );

  return { body, send: (event) => write(frameOf('message', event)), end: () => close() };
}
