import { refuseOption } from './refuse-option.ts';

/** Reads an option that is a function. */
export function readFunction<T>(name: string, value: T): T {
  if (typeof value === 'function') return value;
  return refuseOption(
    `\`${name}\` is not a function.`,
    'Pass a function, or leave the option out if it is optional.',
  );
}
