import { isId, isSlug } from '../values/ids.ts';
import { isRecord } from '../values/is-record.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `authConfigs`. */
export function readAuthConfigs(value: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  if (isRecord(value) && entries.every(([slug, id]) => isSlug(slug) && isId(id))) return new Map(entries);
  return refuseOption('`authConfigs` is not a map from slugs to ids.', "Pass one like { github: 'ac_…' }.");
}
