import { isConnectError } from '@plugboard/protocol';
import { Hint } from '../values/hint.ts';
import type { ErrorContext } from './options.ts';

/** Writes one line about an error to the console. */
export function defaultOnError(error: unknown, { requestId, route }: ErrorContext): void {
  // What is about the options, or done for all, belongs to no request.
  const where = requestId === 'none' ? '' : ` Request ${requestId}`;
  const line =
    error instanceof Hint
      ? `plugboard: a hint. ${error.message}${where}`
      : `plugboard: ${route === null ? '' : `${route} `}failed with ${whatOf(error)}${where}${reasonOf(error)}`;
  // oxlint-disable-next-line no-console -- without it, an app that sets no `onError` would fail in silence
  console.error(line.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 1000));
}

function whatOf(error: unknown): string {
  return isConnectError(error) ? `${error.code}: ${error.message}` : 'internal_error.';
}

function reasonOf(error: unknown): string {
  const cause = isConnectError(error) ? error.cause : error;
  if (cause === undefined) return '';
  // What nobody expected is a mistake in the host's code or in ours: then it counts where.
  const isExpected = isConnectError(error) && error.code !== 'internal_error';
  if (!(cause instanceof Error)) return isExpected ? '' : ` (thrown was no error: ${kindOf(cause)})`;
  return ` (${cause.name}: ${cause.message.slice(0, 300)}${isExpected ? '' : framesOf(cause)})`;
}

// Without the message, which some make so long that nothing else would be left of a line.
function framesOf({ stack = '' }: Error): string {
  return /\n\s+at .*/s.exec(stack)?.[0] ?? '';
}

// Of what it is, nothing more is said: it may be a whole response, or a session.
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
