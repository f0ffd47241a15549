import { readSlugs } from './read-slugs.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `toolkits`. */
export function readToolkits(value: readonly string[]): readonly string[] {
  const slugs = readSlugs('toolkits', value);
  if (slugs.length > 0) return slugs;
  return refuseOption(
    '`toolkits` is empty, so that there is nothing to connect.',
    'Name some, or leave it out for all.',
  );
}
