import type { Settings } from './options.ts';
import { isRecord } from '../values/is-record.ts';
import { readSlugs } from './read-slugs.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `credentials`. */
export function readCredentials(value: boolean | { toolkits: readonly string[] }): Settings['credentials'] {
  if (typeof value === 'boolean') return value ? { has: () => true } : null;
  if (isRecord(value) && Object.keys(value).join() === 'toolkits') {
    return new Set(readSlugs('credentials.toolkits', value['toolkits'] as string[]));
  }
  return refuseOption(
    '`credentials` is no answer to which toolkits have forms.',
    "Pass true, or { toolkits: ['stripe'] }.",
  );
}
