import * as v from 'valibot';

const id = /^[A-Za-z0-9_-]{1,128}$/;
const slug = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/;

/** Whether a text can be an id of Composio. Anything else could change the path of an upstream call. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value);
}

/**
 * Whether a text can be the slug of a toolkit. Real ones begin with digits and underscores too (`_21risk`).
 */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && slug.test(value);
}

/** Whether a text can name a sign-in that is to be verified. Composio calls it a URI; nothing is ever fetched from it. */
export function isSessionUri(value: string): boolean {
  return /^[A-Za-z0-9_.:~-]{1,512}$/.test(value);
}

/** Reads an id. */
export const idSchema: v.GenericSchema<unknown, string> = v.custom<string>(isId, 'not an id');

/** Reads the slug of a toolkit. */
export const slugSchema: v.GenericSchema<unknown, string> = v.custom<string>(isSlug, 'not a slug');
