import { refuseOption } from './refuse-option.ts';

/** Reads an option that is a list of texts. */
export function readList(
  name: string,
  value: readonly string[],
  isItem: (item: unknown) => boolean,
  fix: string,
): readonly string[] {
  if (!Array.isArray(value)) refuseOption(`\`${name}\` is not a list.`, fix);
  const wrong = value.findIndex((item) => !isItem(item));
  if (wrong >= 0) refuseOption(`\`${name}[${wrong}]\` is not one: ${JSON.stringify(value[wrong])}.`, fix);
  return [...value];
}
