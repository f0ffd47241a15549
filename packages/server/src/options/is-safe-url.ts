import { isLoopback } from '../values/loopback.ts';

/** Whether nobody on the way could read what is sent to an address. */
export function isSafeUrl(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
