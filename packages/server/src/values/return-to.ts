import { LONGEST_RETURN_TO } from '@plugboard/protocol';
import * as v from 'valibot';

// Any origin would do: a path that is safe against one is safe against all.
const base = 'https://host.invalid';

/**
 * Whether a value is a path on the host's own site, and cannot be read as anything else.
 *
 * Browsers strip tabs and line breaks, take `\` for `/`, and take `//` for the start of another host, also
 * when `..` leads there; so none of these may occur.
 */
export function isReturnTo(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_RETURN_TO) return false;
  if (!value.startsWith('/') || value.startsWith('//') || /[\s\\\p{C}]/u.test(value)) return false;
  if (!URL.canParse(value, base)) return false;
  const url = new URL(value, base);
  return url.origin === base && !url.pathname.startsWith('//');
}

/** Reads the path to come back to. */
export const returnToSchema: v.GenericSchema<unknown, string> = v.custom<string>(
  isReturnTo,
  'not a path of this site, like /settings?tab=apps',
);
