/** Throws an `Error` about an option: what is wrong, and what to do. */
export function refuseOption(what: string, fix: string): never {
  throw new Error(`plugboard: ${what} ${fix}`);
}
