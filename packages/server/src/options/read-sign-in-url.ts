import { isReturnTo } from '../values/return-to.ts';
import { isSafeUrl } from './is-safe-url.ts';
import { refuseOption } from './refuse-option.ts';

/** Reads the option `signInUrl`, which `verify` needs; `null` where nothing is verified. */
export function readSignInUrl(isVerified: boolean, value: string | undefined): string | null {
  if (value === undefined && !isVerified) return null;
  // It goes into a header, as it is.
  if (!/^[!-~]+$/.test(value ?? '') || (!isReturnTo(value) && !isSafeAddress(value))) {
    refuseOption(
      '`signInUrl` is missing or not an address: whoever returns signed out could not be sent to sign in.',
      'Pass a path or an https address that leads back to /verify, like /login?next=/api/connect/verify.',
    );
  }
  return isVerified ? (value ?? null) : null;
}

function isSafeAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && isSafeUrl(new URL(value));
}
