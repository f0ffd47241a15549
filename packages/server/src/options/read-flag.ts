import { refuseOption } from './refuse-option.ts';

/** Reads an option that is on or off. */
export function readFlag(name: string, value: boolean): boolean {
  return typeof value === 'boolean'
    ? value
    : refuseOption(`\`${name}\` is neither true nor false.`, 'Pass one of them.');
}
