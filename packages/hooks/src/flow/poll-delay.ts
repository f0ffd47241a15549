const FIRST_SECONDS = [1, 1.5, 2, 3, 5, 8];
const LATER_SECONDS = 10;

/**
 * How long to wait before the next look at a pending connection, in milliseconds.
 *
 * Soon at first, then ever less often: a project's request quota is shared by all its users. A fifth of jitter, either
 * way, keeps many tabs from asking in step.
 */
export function pollDelay(attempt: number, random: number): number {
  const seconds = FIRST_SECONDS[attempt] ?? LATER_SECONDS;
  return Math.round(seconds * 1000 * (0.8 + 0.4 * random));
}
