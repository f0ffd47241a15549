import { Hint } from '../values/hint.ts';
import type { Settings } from '../options/options.ts';
import { isLoopback } from '../values/loopback.ts';
import type { ServerError } from './is-server-error.ts';
import { isTrustedOrigin } from './same-origin.ts';

/** Looks at a request that was refused because nobody is signed in. */
export type NoCookieHint = (request: Request, error: ServerError, report: (error: unknown) => void) => void;

/**
 * Tells the host once that the pages of a trusted origin send nothing by which anybody could be known: a browser sends
 * cookies to another origin only where the client says so. Only in development: on the internet, most who send none are
 * nobody.
 */
export function createNoCookieHint(settings: Settings): NoCookieHint {
  const isDevelopment = isLoopback(settings.callbackUrl.hostname);
  let isTold = false;
  return (request, { code }, report) => {
    const { headers } = request;
    if (isTold || !isDevelopment || code !== 'unauthenticated' || !isTrustedOrigin(request, settings)) return;
    if (headers.has('cookie') || headers.has('authorization')) return;
    isTold = true;
    report(
      new Hint(
        `Pages on ${headers.get('origin')} send neither a cookie nor an authorization header. If somebody is signed in there, ` +
          "give their client a fetch with `credentials: 'include'`.",
      ),
    );
  };
}
