import { isSafeUrl } from './is-safe-url.ts';
import { readList } from './read-list.ts';

/** Reads the option `trustedOrigins`. */
export function readOrigins(value: readonly string[]): readonly string[] {
  return readList(
    'trustedOrigins',
    value,
    isOrigin,
    'Pass exact origins with nothing behind the host, like https://admin.example.com; http only on this machine.',
  );
}

function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string' || value.includes('*') || !URL.canParse(value)) return false;
  const url = new URL(value);
  return url.origin === value && isSafeUrl(url);
}
