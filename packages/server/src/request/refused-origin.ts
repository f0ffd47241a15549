import { Hint } from '../values/hint.ts';
import type { Settings } from '../options/options.ts';
import { isLoopback } from '../values/loopback.ts';
import type { ServerError } from './is-server-error.ts';
import { isOwnOrigin, isTrustedOrigin } from './same-origin.ts';

/** Looks at a request that was refused for where it came from. */
export type RefusedOriginHint = (request: Request, error: ServerError, report: (error: unknown) => void) => void;

/** Any page can make a browser name one more: after these, nothing is kept and nothing said. */
const MOST_ORIGINS = 10;

/**
 * Tells the host, once for each, of the origins whose pages cannot read what is answered, as they may be the host's own: a
 * browser tells such a page nothing. Only in development, for on the internet anybody's page may ask.
 */
export function createRefusedOriginHint(settings: Settings): RefusedOriginHint {
  const isDevelopment = isLoopback(settings.callbackUrl.hostname);
  const told = new Set<string>();
  return (request, error, report) => {
    if (!isDevelopment || told.size >= MOST_ORIGINS || !isFromElsewhere(request, error, settings)) return;
    const origin = readOrigin(request);
    if (origin === null || told.has(origin)) return;
    told.add(origin);
    report(
      new Hint(
        `Pages on ${origin} cannot read what is answered here, which is another origin to their browser. If they are yours, ` +
          'name theirs in trustedOrigins, or serve both from one.',
      ),
    );
  };
}

// Whatever the error is: a page of another origin sends no cookie unless it is told to, and so is mostly nobody.
function isFromElsewhere(request: Request, { code }: ServerError, settings: Settings): boolean {
  if (isTrustedOrigin(request, settings)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-site' || site === 'cross-site';
  return request.method === 'OPTIONS' || (code === 'cross_origin' && !isOwnOrigin(request, settings));
}

// As `URL` spells it, and not as it was sent: it goes into a log. A page that has none cannot be named either.
function readOrigin({ headers }: Request): string | null {
  try {
    const { protocol, origin } = new URL(headers.get('origin') ?? '');
    return /^https?:$/.test(protocol) && origin.length <= 100 ? origin : null;
  } catch {
    return null;
  }
}
