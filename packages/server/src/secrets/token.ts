import { EncryptJWT, jwtDecrypt } from 'jose';
import * as v from 'valibot';
import { callbackContextSchema } from '../values/callback-context.ts';
import { deriveKey } from './derive-key.ts';
import { idSchema } from '../values/ids.ts';
import { returnToSchema } from '../values/return-to.ts';
import { isUserId } from '../values/user-id.ts';

/** How long a Connect Link works, in seconds. Composio says so in its documentation, not in its answer. */
export const LINK_LIFETIME = 600;

/** How far the clocks of two servers may be apart, in seconds. */
export const CLOCK_LEEWAY = 120;

/** What a connection request is remembered by. */
export interface Claims {
  user: string;
  toolkit: string;
  returnTo: string | null;
  /** The name that the connection is to have. */
  alias: string | null;
  /** What the page wants to be told again. */
  context: Record<string, string>;
  /** The id of the connection that this one is to replace. */
  replaces: string | null;
}

/** Claims that came back, with the time they were sealed, in milliseconds. */
export interface OpenedClaims extends Claims {
  sealedAt: number;
}

/** Seals claims into a text that can travel through the browser, and opens it again. */
export interface Sealer {
  seal(claims: Claims): Promise<string>;
  /** `null` for anything but a text that one of our secrets has sealed and that has not run out. */
  open(token: string): Promise<OpenedClaims | null>;
}

const payload = v.object({
  iat: v.number(),
  user: v.custom<string>(isUserId),
  toolkit: v.string(),
  returnTo: v.nullable(returnToSchema),
  alias: v.nullable(v.string()),
  context: callbackContextSchema,
  replaces: v.nullable(idSchema),
});

const ALGORITHM = { alg: 'dir', enc: 'A256GCM' };

/** Makes a sealer, of texts that work for `lifetime` seconds. The first secret seals, all of them open. */
export function createSealer(secrets: readonly string[], now: () => number, lifetime: number): Sealer {
  const keys = secrets.map((secret) => lazily(() => deriveKey(secret, 'plugboard connect token, version 1')));

  return {
    async seal(claims) {
      const [key] = keys;
      if (!key) throw new Error('plugboard: there is no secret to seal with.');
      const sealedAt = Math.floor(now() / 1000);
      return new EncryptJWT({ ...claims })
        .setProtectedHeader(ALGORITHM)
        .setIssuedAt(sealedAt)
        .setExpirationTime(sealedAt + lifetime)
        .encrypt(await key());
    },

    async open(token) {
      for (const key of keys) {
        const claims = await openWith(await key(), token, now(), lifetime);
        if (claims) return claims;
      }
      return null;
    },
  };
}

async function openWith(key: Uint8Array, token: string, now: number, lifetime: number): Promise<OpenedClaims | null> {
  try {
    const opened = await jwtDecrypt(token, key, {
      currentDate: new Date(now),
      clockTolerance: CLOCK_LEEWAY,
      maxTokenAge: lifetime,
      keyManagementAlgorithms: [ALGORITHM.alg],
      contentEncryptionAlgorithms: [ALGORITHM.enc],
    });
    const { iat, ...claims } = v.parse(payload, opened.payload);
    return { ...claims, sealedAt: iat * 1000 };
  } catch {
    // Why it does not open is nobody's business.
    return null;
  }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
