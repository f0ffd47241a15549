// Control characters, lone surrogates, line breaks, and what turns the direction of the text around it.
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const everyUnsafe = new RegExp(unsafe, 'gu');

/** Whether a text can be shown on one line without disturbing what is around it. */
export function isPlainText(value: string): boolean {
  return !unsafe.test(value);
}

/**
 * Makes a text of somebody else's fit to be shown on one line: no control or direction characters, no space
 * around it, at most `most` characters. `null` if there is none, or nothing is left of it.
 */
export function toPlainText(value: string | null, most: number): string | null {
  if (value === null) return null;
  // Cut first, so that the cost does not grow with what was sent.
  const text = value
    .slice(0, most * 4)
    .replace(everyUnsafe, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(text).slice(0, most).join('').trimEnd() || null;
}
