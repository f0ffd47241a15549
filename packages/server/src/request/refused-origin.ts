import { Hint } from '../options/hint.ts';
import type { Settings } from '../options/options.ts';
import { isLoopback } from '../values/loopback.ts';

/** Looks at a request that was refused for where it came from. */
export type RefusedOriginHint = (request: Request, report: (error: unknown) => void) => void;

/**
 * Tells the host once that a page of another origin was refused, as it may be theirs: the browser tells that page nothing. Only
 * in development, for on the internet anybody's page may ask.
 */
export function createRefusedOriginHint({ callbackUrl }: Settings): RefusedOriginHint {
  let isTold = !isLoopback(callbackUrl.hostname);
  return (request, report) => {
    const origin = request.headers.get('origin');
    if (isTold || origin === null) return;
    isTold = true;
    report(new Hint(`A page on ${origin.slice(0, 100)} was refused. If it is one of yours, name it in trustedOrigins.`));
  };
}
