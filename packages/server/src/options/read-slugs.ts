import { isSlug } from '../values/ids.ts';
import { readList } from './read-list.ts';

const isLowerSlug = (value: unknown): boolean => isSlug(value) && value === value.toLowerCase();

/** Reads a list of slugs. Composio has none with a capital, so that one would name nothing. */
export function readSlugs(name: string, value: readonly string[]): readonly string[] {
  return readList(name, value, isLowerSlug, 'Pass slugs, like gmail: all are in lower case.');
}
