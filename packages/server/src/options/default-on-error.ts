import { isConnectError } from '@plugboard/protocol';
import type { ErrorContext } from './options.ts';

/** Writes one line about an error to the console. */
export function defaultOnError(error: unknown, { requestId, route }: ErrorContext): void {
  const what = isConnectError(error) ? `${error.code}: ${error.message}` : 'internal_error.';
  const cause = isConnectError(error) ? error.cause : error;
  const reason = cause instanceof Error ? ` (${cause.name}: ${cause.message})` : '';
  const line = `plugboard: ${route ?? 'no route'} failed with ${what} Request ${requestId}${reason}`;
  // oxlint-disable-next-line no-console -- without it, an app that sets no `onError` would fail in silence
  console.error(line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 500));
}
