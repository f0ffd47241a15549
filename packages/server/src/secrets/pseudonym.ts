import { deriveKey } from './derive-key.ts';

/** Answers the pseudonym of a user: from it, nobody learns who it is. */
export type PseudonymOf = (user: string) => Promise<string>;

/** Makes pseudonyms of a secret: the same ones on every instance that has it. */
export function createPseudonyms(secret: string): PseudonymOf {
  let key: Promise<CryptoKey> | undefined;
  return async (user) => {
    key ??= deriveKey(secret, 'plugboard pseudonym, version 1').then((bytes) =>
      crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    );
    const bytes = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(user));
    // Half of it: still too much to meet twice.
    return toBase64Url(new Uint8Array(bytes).subarray(0, 16));
  };
}

/** Whether a word may be a pseudonym: 16 bytes as base64url, of whatever secret. */
export const isPseudonym = (word: string): boolean => /^[\w-]{22}$/.test(word);

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
