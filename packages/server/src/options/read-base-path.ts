import { refuseOption } from './refuse-option.ts';

/** Reads the option `basePath`. */
export function readBasePath(value: string): string {
  // One ending, so that both spellings mean the same.
  const path = typeof value === 'string' ? value.replace(/\/$/, '') : value;
  if (typeof path === 'string' && /^(\/[\w.~-]+)*$/.test(path) && !/\/\.{1,2}(\/|$)/.test(path)) return path;
  return refuseOption('`basePath` is not a path.', 'Pass one that begins with a slash, like /api/connect.');
}
