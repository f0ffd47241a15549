import { ConnectError } from '@plugboard/protocol';

/** How old a delivery may be, and how far ahead its clock, in seconds. */
const PAST = 300;
const FUTURE = 60;
/** More signatures than this is nobody's rotation. */
const MOST_SIGNATURES = 10;

/**
 * Makes sure that a webhook is Composio's, of just now and unchanged. Answers its id, which is the same for every attempt
 * to deliver it. Throws `invalid_signature`, whatever is wrong.
 *
 * It is signed over its bytes as they came; the secret is a text, and all of it is the key, also `whsec_`.
 */
export async function verifyWebhook(
  headers: Headers,
  body: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
  now: number,
): Promise<string> {
  const id = headers.get('webhook-id') ?? '';
  const timestamp = headers.get('webhook-timestamp') ?? '';
  const signatures = readSignatures(headers.get('webhook-signature') ?? '');
  if (/^[\x21-\x7e]{1,200}$/.test(id) && isRecent(timestamp, now)) {
    const signed = concat(new TextEncoder().encode(`${id}.${timestamp}.`), body);
    for (const secret of secrets) {
      if (await isSignedBy(secret, signatures, signed)) return id;
    }
  }
  throw new ConnectError(
    'invalid_signature',
    'This webhook is not signed, or not by Composio, or not just now, or a body parser before the handler has changed its bytes.',
  );
}

function isRecent(timestamp: string, now: number): boolean {
  if (!/^\d{10,11}$/.test(timestamp)) return false;
  const age = now / 1000 - Number(timestamp);
  return age <= PAST && age >= -FUTURE;
}

// There is one way to write a signature: of its last character, two bits say nothing and have to be zero.
const SIGNATURE = /^v1,([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/;

function readSignatures(header: string): Uint8Array<ArrayBuffer>[] {
  return header
    .slice(0, 4096)
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .flatMap((part) => {
      const text = SIGNATURE.exec(part)?.[1];
      return text === undefined ? [] : [Uint8Array.from(atob(text), (character) => character.charCodeAt(0))];
    });
}

async function isSignedBy(
  secret: string,
  signatures: readonly Uint8Array<ArrayBuffer>[],
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['verify']);
  // Takes the same time wherever they differ.
  const results = await Promise.all(
    signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)),
  );
  return results.includes(true);
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
