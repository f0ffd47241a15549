import type { Category } from '@plugboard/hooks';
import type { accountMessages } from './account-messages.ts';

/** What a group of the catalogue is called: as the language has it, else as the server has it. */
export function categoryName({ id, name }: Category, { categoryNames }: Pick<typeof accountMessages, 'categoryNames'>): string {
  return categoryNames[id] ?? name;
}
