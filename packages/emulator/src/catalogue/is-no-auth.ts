import type { Toolkit } from './toolkit.ts';

/** Whether a toolkit works without an account. */
export function isNoAuth(toolkit: Pick<Toolkit, 'authSchemes'>): boolean {
  return toolkit.authSchemes.every((scheme) => scheme === 'NO_AUTH');
}
