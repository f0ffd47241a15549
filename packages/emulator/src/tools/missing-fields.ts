import type { JsonObject } from '../check.ts';
import type { ToolFacts } from './tool.ts';

/** Says which required arguments are not there, or empty lists, in upstream's words; nothing if all are. */
export function missingFields(
  { required }: Pick<ToolFacts, 'required'>,
  args: JsonObject,
): string | undefined {
  const isMissing = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  const missing = required.filter((name) => isMissing(args[name]));
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `'${name}'`).join(', ');
  return `Invalid request data provided - Following fields are missing: {${names}}`;
}
