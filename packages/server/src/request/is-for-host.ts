import { ERROR_STATUS } from '@plugboard/protocol';
import type { ServerError } from './is-server-error.ts';

/**
 * Whether the host is to hear of an error that a browser was answered with.
 *
 * What the browser did wrong is between us and the browser, but for one thing: somebody may have been tricked. Of too
 * many requests, only those have a cause that are not the user's own.
 */
export function isForHost({ code, cause }: ServerError): boolean {
  if (code === 'rate_limited') return cause !== undefined;
  return ERROR_STATUS[code] >= 500 || code === 'not_your_request';
}
