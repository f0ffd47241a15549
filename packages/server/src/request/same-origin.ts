import { ConnectError, WRITE_HEADER } from '@plugboard/protocol';
import { isLoopback } from '../values/loopback.ts';
import type { Settings } from '../options/options.ts';

/**
 * Whether a request comes from a page of another origin that may use the routes; only such a page gets CORS.
 */
export function isTrustedOrigin(request: Request, { trustedOrigins }: Settings): boolean {
  return trustedOrigins.has(request.headers.get('origin') ?? '');
}

/**
 * Refuses what another site makes a browser send, with `cross_origin`.
 *
 * A read needs only not to be said to come from elsewhere: without CORS, its answer cannot be read there. A
 * write needs proof that it does not, and our header, which no form can set.
 */
export function assertSameOrigin(request: Request, settings: Settings): void {
  const site = request.headers.get('sec-fetch-site');
  const isAllowed =
    request.method === 'GET'
      ? site === null || site === 'same-origin' || site === 'none' || isTrustedOrigin(request, settings)
      : site === 'same-origin' || isOwnOrigin(request, settings);
  if (!isAllowed) {
    throw new ConnectError('cross_origin', 'The request is not from this origin nor from a trusted one: see trustedOrigins.');
  }
  if (request.method !== 'GET' && !request.headers.has(WRITE_HEADER)) {
    throw new ConnectError('cross_origin', `The header ${WRITE_HEADER} is missing.`);
  }
}

/**
 * Whether a request names an origin of ours.
 *
 * Behind a proxy the request's own address may be an internal one, and its host header is anybody's choice. So the
 * configuration says what our origins are; the request does only in development, on this machine.
 */
export function isOwnOrigin(request: Request, settings: Settings): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  if (origin === settings.callbackUrl.origin || isTrustedOrigin(request, settings)) return true;
  const url = new URL(request.url);
  return isLoopback(settings.callbackUrl.hostname) && isLoopback(url.hostname) && origin === url.origin;
}
