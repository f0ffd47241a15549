import { refuseOption } from './refuse-option.ts';

/** Reads an option that is a function. */
export function readFunction<T>(name: string, value: T): T {
  if (typeof value === 'function') return value;
  return refuseOption(`\`${name}\` is ${value === undefined ? 'missing' : 'not a function'}.`, 'Pass a function.');
}
