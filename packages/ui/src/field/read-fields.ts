/** What was typed into the named fields of a form. What was left empty is left out. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const filled = [...new FormData(form)].filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(filled);
}
