import type { ConnectError } from '@plugboard/hooks';
import type { errorMessages } from './error-messages.ts';

/** What to tell a person of an error. Its own message is for developers. */
export function errorText(error: ConnectError, messages: typeof errorMessages): string {
  return messages.errors[error.code] ?? messages.errorFallback;
}
