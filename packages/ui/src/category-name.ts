import type { Category } from '@plugboard/hooks';
import type { accountMessages } from './messages/account-messages.ts';

/** What a group of the catalogue is called: as the language has it, else as the server has it. Composio has no capitals. */
export function categoryName({ id, name }: Category, { categoryNames }: Pick<typeof accountMessages, 'categoryNames'>): string {
  return categoryNames[id] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
