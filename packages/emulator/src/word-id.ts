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

/** Something short to call an account by, made from its id; numbered where it is taken, since words are few. */
export function wordId(toolkit: string, id: string, taken: ReadonlySet<string>): string {
  const seed = hash(id);
  const words = `${toolkit}_${colours[seed % 10]}-${things[Math.floor(seed / 10) % 10]}`;
  let name = words;
  for (let number = 2; taken.has(name); number += 1) name = `${words}-${number}`;
  return name;
}
