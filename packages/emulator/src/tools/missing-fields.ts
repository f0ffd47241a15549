import type { JsonObject } from '../check.ts';
import type { ToolFacts } from './tool.ts';

/** Says which required arguments are not there, in upstream's words; nothing if all are. */
export function missingFields(
  { required }: Pick<ToolFacts, 'required'>,
  args: JsonObject,
): string | undefined {
  const missing = required.filter((name) => args[name] === undefined);
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `'${name}'`).join(', ');
  return `Invalid request data provided - Following fields are missing: {${names}}`;
}
