/**
 * A component of the reader's that returns what is shown. What it needs stands in `lines`: hooks, state, what it does
 * until it can show it.
 */
export function inComponent(signature: string, lines: string, shown: string): string {
  const body = [...(lines ? [lines] : []), `return ${bracketed(shown)};`].join('\n\n');
  return `export function ${signature} {\n  ${indent(body)}\n}`;
}

/** What is shown on a condition. */
export const onlyIf = (condition: string, shown: string): string => `${condition} && ${bracketed(shown)}`;

// A call has brackets of its own.
const bracketed = (shown: string): string =>
  shown.includes('\n') && !/^[\w.]+\(/.test(shown) ? `(\n  ${indent(shown)}\n)` : shown;

// Lines that are empty stay so.
const indent = (text: string): string => text.replaceAll(/\n(?=.)/g, '\n  ');
