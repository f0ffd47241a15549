/** Longer than any work that is done once takes: all of it has a deadline of eight seconds. */
const LONGEST = 10_000;

/** Runs a piece of work once for all who ask for it while it is running. */
export function createSingleFlight<T>(now: () => number): (key: string, work: () => Promise<T>) => Promise<T> {
  const running = new Map<string, { result: Promise<T>; since: number }>();
  return (key, work) => {
    const joined = running.get(key);
    // Workers stop what a request has begun, timers too, when its browser leaves: such work never ends, not even with an error.
    if (joined && now() - joined.since < LONGEST) return joined.result;
    const result = work().finally(() => {
      if (running.get(key) === started) running.delete(key);
    });
    const started = { result, since: now() };
    running.set(key, started);
    return result;
  };
}
