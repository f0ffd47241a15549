/** A JSON object of which nothing is known yet. */
export type JsonObject = { [key: string]: unknown };

/** Looks at a value and names what is wrong with it; nothing, if it may pass. */
export type Check = (value: unknown, path: string) => readonly string[];

const invalid = (path: string): readonly string[] => [`Error in ${path}: Invalid input`];
const only =
  (passes: (value: unknown) => boolean): Check =>
  (value, path) =>
    passes(value) ? [] : invalid(path);

/** Whether a value is an object with keys, not a list and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text in a value that has been looked at, or none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The object in a value that has been looked at, or one without keys. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Any text, also none. */
export const text: Check = only((value) => typeof value === 'string');
/** At least one character. */
export const someText: Check = only((value) => typeof value === 'string' && value !== '');
/** An absolute address that a browser may be sent to; no script, no data. */
export const callbackAddress: Check = only((value) => typeof value === 'string' && isCallback(value));
/** An absolute web address that a program can ask: a request takes none with a user and a password in it. */
export const webAddress: Check = only((value) => typeof value === 'string' && isWebAddress(value));
/** True or false. */
export const flag: Check = only((value) => typeof value === 'boolean');
/** A finite number. */
export const amount: Check = only((value) => Number.isFinite(value));
/** Any object, its keys unseen. */
export const anyObject: Check = only(isObject);
/** Whatever JSON can say. */
export const anything: Check = () => [];

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return only((value) => typeof value === 'string' && words.includes(value));
}

/** A whole number between two bounds, both allowed. */
export function between(least: number, most: number): Check {
  return only((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
}

/** A list whose every item passes. */
export function listOf(item: Check, most: number = Infinity, least: number = 0): Check {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return invalid(path);
    return value.flatMap((entry, index) => item(entry, `${path}.${index}`));
  };
}

/** An object with any keys, whose every value passes. */
export function recordOf(item: Check): Check {
  return (value, path) => {
    if (!isObject(value)) return invalid(path);
    return Object.entries(value).flatMap(([key, entry]) => item(entry, `${path}.${key}`));
  };
}

/** Also null. */
export function nullable(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

/** At least one of several; if none passes, the whole value is called invalid. */
export function anyOf(...checks: readonly Check[]): Check {
  return (value, path) => (checks.some((check) => check(value, path).length === 0) ? [] : invalid(path));
}

/** An object with exactly these keys. A key that ends in `?` may be missing; an unknown key is refused. */
export function object(shape: Readonly<Record<string, Check>>): Check {
  const fields = new Map(
    Object.entries(shape).map(([key, check]) => [
      key.replace(/\?$/, ''),
      { check, isOptional: key.endsWith('?') },
    ]),
  );
  return (value, path) => {
    if (!isObject(value)) return invalid(path);
    const unknown = Object.keys(value).filter((key) => !fields.has(key));
    const problems = unknown.map((key) => `Error in ${path}.${key}: Unrecognized key`);
    for (const [key, field] of fields) {
      const entry = value[key];
      if (entry !== undefined) problems.push(...field.check(entry, `${path}.${key}`));
      else if (!field.isOptional) problems.push(`Error in ${path}.${key}: Required`);
    }
    return problems;
  };
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

function isCallback(value: string): boolean {
  if (!URL.canParse(value)) return false;
  return !['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'about:'].includes(new URL(value).protocol);
}
