import { isSlug } from '../values/ids.ts';
import type { Settings } from './options.ts';
import { isRecord } from '../values/is-record.ts';
import { readList } from './read-list.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `credentials`. */
export function readCredentials(value: boolean | { toolkits: readonly string[] }): Settings['credentials'] {
  if (typeof value === 'boolean') return value ? { has: () => true } : null;
  if (isRecord(value) && Object.keys(value).join() === 'toolkits') {
    return new Set(
      readList('credentials.toolkits', value['toolkits'] as string[], isSlug, 'Pass slugs, like stripe.'),
    );
  }
  return refuseOption(
    '`credentials` is no answer to which toolkits have forms.',
    "Pass true, or { toolkits: ['stripe'] }.",
  );
}
