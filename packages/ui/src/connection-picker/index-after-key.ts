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
  const step = isOpen ? 1 : 0;
  const to = { ArrowDown: Math.min(last, index + step), ArrowUp: Math.max(0, index - step), Home: 0, End: last }[key];
  if (to !== undefined) return to;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return null;
  const others = texts.map((_, at) => (index + 1 + at) % texts.length);
  return others.find((at) => texts[at]?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())) ?? null;
}
