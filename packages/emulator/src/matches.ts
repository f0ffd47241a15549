import type { Toolkit } from './catalogue/toolkit.ts';

/** Whether a toolkit's name, slug or sentence has the words in it; case does not count. */
export function matches(toolkit: Toolkit, search: string): boolean {
  const words = search.trim().toLowerCase();
  return [toolkit.name, toolkit.slug, toolkit.description].some((part) => part.toLowerCase().includes(words));
}
