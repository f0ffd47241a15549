import { refuseOption } from './refuse-option.ts';

/** Reads an option that is an object with some functions. */
export function readMethods<T extends object>(
  name: string,
  value: T,
  methods: readonly (keyof T & string)[],
): T {
  const missing = methods.find((method) => typeof (value as T | null)?.[method] !== 'function');
  if (missing === undefined) return value;
  return refuseOption(`\`${name}\` has no function \`${missing}\`.`, `It needs ${methods.join(', ')}.`);
}
