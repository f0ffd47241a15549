import type { KeyboardEvent } from 'react';

/**
 * Which option of a list a key leads to, as the ARIA guide says for a combobox without an input; `null` for a key that
 * leads nowhere. A letter leads to the next option that begins with it.
 */
export function indexAfterKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  index: number,
  texts: readonly string[],
  isOpen: boolean,
): number | null {
  const last = texts.length - 1;
  switch (key) {
    case 'ArrowDown':
      return isOpen ? Math.min(last, index + 1) : index;
    case 'ArrowUp':
      return isOpen ? Math.max(0, index - 1) : index;
    case 'Home':
      return 0;
    case 'End':
      return last;
  }
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return null;
  const begins = (text: string): boolean => text.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  const after = texts.findIndex((text, at) => at > index && begins(text));
  const found = after === -1 ? texts.findIndex(begins) : after;
  return found === -1 ? null : found;
}
