/** What was typed into a form. What was left empty is left out. */
export function readFields(element: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(element)) {
    if (typeof value === 'string' && value !== '') fields[name] = value;
  }
  return fields;
}
