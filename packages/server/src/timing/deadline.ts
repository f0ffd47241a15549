/** One limit of time for everything that a piece of work waits for. */
export interface Deadline {
  signal: AbortSignal;
  /** Settles as `work` does, unless time runs out before: then it rejects with the error of the deadline. */
  race: <T>(work: PromiseLike<T>) => Promise<T>;
  /** Waits, but not beyond the deadline. */
  sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Runs some work under a deadline. Who it was that let time run out, only the caller knows: `toError` says so.
 *
 * A signal alone would not do: when told to retry later, the SDK sleeps through an abort.
 */
export async function withDeadline<T>(
  milliseconds: number,
  toError: () => Error,
  run: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = toError();
      // In this order: whoever waits hears of the deadline, not of the abort that follows from it.
      reject(error);
      controller.abort(error);
    }, milliseconds);
  });
  // Nobody may be waiting when it expires.
  expired.catch(() => {});

  const race = <Value>(work: PromiseLike<Value>): Promise<Value> => Promise.race([work, expired]);
  const sleep = async (pause: number): Promise<void> => {
    let alarm: ReturnType<typeof setTimeout> | undefined;
    try {
      await race(new Promise<void>((resolve) => (alarm = setTimeout(resolve, pause))));
    } finally {
      clearTimeout(alarm);
    }
  };

  try {
    return await run({ signal: controller.signal, race, sleep });
  } finally {
    clearTimeout(timer);
    // What was begun beside what has failed: nobody waits for it any more.
    controller.abort();
  }
}

/** Waits for one thing, but no longer than this: then it rejects. */
export function waitAtMost<T>(milliseconds: number, work: () => PromiseLike<T>): Promise<T> {
  const toError = (): Error => new Error(`No answer within ${milliseconds} ms.`);
  return withDeadline(milliseconds, toError, ({ race }) => race(work()));
}
