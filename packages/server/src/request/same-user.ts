import { ConnectError, WRITE_HEADER } from '@plugboard/protocol';
import { isPseudonym } from '../secrets/pseudonym.ts';

/**
 * Refuses what is written on a page of somebody else than who is signed in, with `unauthenticated`: it would become theirs,
 * a key that was typed in as well. `pseudonyms` are those of who is signed in.
 */
export function assertSameUser({ method, headers }: Request, pseudonyms: readonly string[]): void {
  const names = (headers.get(WRITE_HEADER) ?? '').split(' ');
  // Other words are no names: a page that knows of nobody yet, and clients of a host's own, say `1`.
  if (method === 'GET' || !names.every(isPseudonym)) return;
  if (names.some((name) => pseudonyms.includes(name))) return;
  throw new ConnectError('unauthenticated', 'Somebody else is signed in by now than on the page that asks.');
}
