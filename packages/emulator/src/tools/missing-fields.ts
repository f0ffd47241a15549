import type { JsonObject } from '../check.ts';
import type { ToolFacts } from './tool.ts';

/**
 * Says which required arguments are not there, in upstream's words; nothing if all are. An empty list is as good as none,
 * and so is a single value where a list belongs, which models like to give.
 */
export function missingFields(
  { required, properties }: Pick<ToolFacts, 'required' | 'properties'>,
  args: JsonObject,
): string | undefined {
  const isMissing = (name: string): boolean => {
    const [value, schema = {}] = [args[name], properties[name]];
    if ('type' in schema && schema.type === 'array') return !Array.isArray(value) || value.length === 0;
    return value === undefined;
  };
  const missing = required.filter(isMissing);
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `'${name}'`).join(', ');
  return `Invalid request data provided - Following fields are missing: {${names}}`;
}
