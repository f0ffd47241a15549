import { isSlug } from '../ids.ts';
import { readList } from './read-list.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `toolkits`. */
export function readToolkits(value: readonly string[]): readonly string[] {
  const slugs = readList('toolkits', value, isSlug, 'Pass slugs, like gmail.');
  if (slugs.length > 0) return slugs;
  return refuseOption(
    '`toolkits` is empty, so that there is nothing to connect.',
    'Name some, or leave it out for all.',
  );
}
