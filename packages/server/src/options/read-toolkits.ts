import { isSlug } from '../values/ids.ts';
import { readList } from './read-list.ts';
import { refuseOption } from './refuse-option.ts';

const isLowerSlug = (value: unknown): value is string => isSlug(value) && value === value.toLowerCase();

/** Reads the option `toolkits`. */
export function readToolkits(value: readonly string[]): readonly string[] {
  const slugs = readList('toolkits', value, isLowerSlug, 'Pass slugs, like gmail: all are in lower case.');
  if (slugs.length > 0) return slugs;
  return refuseOption(
    '`toolkits` is empty, so that there is nothing to connect.',
    'Name some, or leave it out for all.',
  );
}
