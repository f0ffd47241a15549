import type { Account } from './account.ts';
import { hash } from './hash.ts';

const colours = ['amber', 'azure', 'coral', 'ivory', 'jade', 'lilac', 'olive', 'pearl', 'ruby', 'slate'];
const things = [
  'anchor',
  'bridge',
  'castle',
  'ferry',
  'garden',
  'harbour',
  'lantern',
  'meadow',
  'orchard',
  'tower',
];

/** Something short to tell accounts of one toolkit apart by; made from the id, so it stays. */
export function wordId({ id, toolkit }: Pick<Account, 'id' | 'toolkit'>): string {
  const seed = hash(id);
  return `${toolkit}_${colours[seed % 10]}-${things[Math.floor(seed / 10) % 10]}`;
}
