import { ConnectError } from '@plugboard/protocol';
import { isPlainText } from './plain-text.ts';

/**
 * Whether a value can be one user's id at Composio.
 *
 * There, user ids are joined with commas, none means everybody, and `default` is a shared one: each of these
 * would show one user the connections of others.
 */
export function isUserId(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length >= 1 &&
    value.length <= 256 &&
    value === value.trim() &&
    !value.includes(',') &&
    isPlainText(value) &&
    value.toLowerCase() !== 'default'
  );
}

/** Answers a value that can be one user's id. Throws `invalid_user` for any other. */
export function assertUserId(value: unknown): string {
  if (isUserId(value)) return value;
  throw new ConnectError(
    'invalid_user',
    'This cannot be the id of one user: see the documentation of getUser.',
  );
}
