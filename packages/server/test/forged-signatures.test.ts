import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyWebhook } from '../src/secrets/webhook-signature.ts';

// After the manner of Wycheproof's vectors for HMAC-SHA-256, written for what is signed here. The signatures come from
// another implementation than the one under test.

const ID = 'msg_1';
const TIMESTAMP = '1767225600';
const NOW = Number(TIMESTAMP) * 1000;

// HMAC pads, takes or hashes a key, as it is shorter than, as long as or longer than a block of 64 bytes.
const lengths = [8, 20, 31, 32, 33, 63, 64, 65, 131];
const secretOf = (length: number): string => 'whsec_'.padEnd(length, 'k0/+=');
const secrets = lengths.map(secretOf);

const bodies: readonly (readonly [string, Buffer])[] = [
  ['nothing', Buffer.alloc(0)],
  ['one zero', Buffer.of(0)],
  ['no text', Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
  ['the rest of a block', Buffer.alloc(64 - `${ID}.${TIMESTAMP}.`.length, 'a')],
  ['an event', Buffer.from('{"type":"composio.connected_account.expired","data":{"id":"ca_ä"}}')],
];

const macOf = (secret: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${ID}.${TIMESTAMP}.`).update(body).digest();

const header = (mac: Uint8Array): string => `v1,${Buffer.from(mac).toString('base64')}`;

async function isTaken(secret: string, body: Buffer, signature: string): Promise<boolean> {
  const headers = new Headers({ 'webhook-id': ID, 'webhook-timestamp': TIMESTAMP });
  headers.set('webhook-signature', signature);
  const outcome: unknown = await verifyWebhook(headers, new Uint8Array(body), [secret], NOW).catch(
    ({ code }: { code: string }) => code,
  );
  expect([ID, 'invalid_signature']).toContainEqual(outcome);
  return outcome !== 'invalid_signature';
}

const flip = (mac: Buffer, bit: number): Buffer => {
  const forged = Buffer.from(mac);
  forged[bit >> 3]! ^= 1 << (bit & 7);
  return forged;
};
const each = (mac: Buffer, change: (byte: number) => number): Buffer => Buffer.from(mac.map(change));

/** Codes that are not the one, by what is wrong with them. */
function forgeries(mac: Buffer): [string, Buffer][] {
  return [
    ...Array.from({ length: 256 }, (_, bit): [string, Buffer] => [`bit ${bit}`, flip(mac, bit)]),
    ...[0, 1, 4, 8, 16, 20, 28, 31].map((length): [string, Buffer] => [
      `cut to ${length}`,
      mac.subarray(0, length),
    ]),
    ['without its first byte', mac.subarray(1)],
    ['with a zero behind it', Buffer.concat([mac, Buffer.of(0)])],
    ['with a zero in front', Buffer.concat([Buffer.of(0), mac])],
    ['twice', Buffer.concat([mac, mac])],
    ['all zeros', Buffer.alloc(32)],
    ['all ones', Buffer.alloc(32, 255)],
    ['every bit flipped', each(mac, (byte) => byte ^ 255)],
    ['every highest bit flipped', each(mac, (byte) => byte ^ 128)],
    ['every lowest bit flipped', each(mac, (byte) => byte ^ 1)],
    ['backwards', Buffer.from(mac).reverse()],
    ['bytes of halves changed over', Buffer.concat([mac.subarray(16), mac.subarray(0, 16)])],
  ];
}

/** The right code, written otherwise. */
function spellings(mac: Buffer): [string, string][] {
  const text = mac.toString('base64');
  // The last character before the padding has two bits that say nothing.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const others = [1, 2, 3].map((bits) => alphabet[alphabet.indexOf(text.at(-2)!) + bits]!);
  return [
    ...others.map((last): [string, string] => [`ending in ${last}`, `v1,${text.slice(0, -2)}${last}=`]),
    ['hexadecimal', `v1,${mac.toString('hex')}`],
    ['for addresses', `v1,${mac.toString('base64url')}`],
    ['without padding', `v1,${text.replace('=', '')}`],
    ['with more padding', `v1,${text}=`],
    ['percent-encoded', `v1,${encodeURIComponent(text)}`],
    ['in quotes', `v1,"${text}"`],
    ['a space in it', `v1,${text.slice(0, 20)} ${text.slice(20)}`],
    ['a space behind the comma', `v1, ${text}`],
    ['a tab in front', `v2,x\tv1,${text}`],
    ['a no-break space in front', `v2,x\u00a0v1,${text}`],
    ['an equals sign for the comma', `v1=${text}`],
    ['no version', text],
    ['another version', `v1a,${text}`],
    ['upper case', `v1,${text}`.toUpperCase()],
    ['of base64 twice', `v1,${Buffer.from(text).toString('base64')}`],
  ];
}

describe('forged signatures', () => {
  test.each(lengths)('T22 with a secret of %d, whatever was signed, only the very code is taken', async (length) => {
    const secret = secretOf(length);
    for (const [, body] of bodies) {
      const mac = macOf(secret, body);
      expect(await isTaken(secret, body, header(mac))).toBe(true);
      for (const [what, forged] of forgeries(mac)) {
        expect([what, await isTaken(secret, body, header(forged))]).toEqual([what, false]);
      }
      for (const [what, spelled] of spellings(mac)) {
        expect([what, await isTaken(secret, body, spelled)]).toEqual([what, false]);
      }
    }
  });

  test('T22 what was signed with one secret is taken under no other, also one that is padded or cut', async () => {
    for (const secret of secrets) {
      for (const [, body] of bodies) {
        const signature = header(macOf(secret, body));
        const strangers = [...secrets.filter((other) => other !== secret), `${secret} `, secret.slice(1)];
        for (const stranger of strangers) expect(await isTaken(stranger, body, signature)).toBe(false);
      }
    }
  });

  test('T22 one right code among nine wrong ones is taken, and none among ten', async () => {
    const [secret = ''] = secrets;
    const body = Buffer.from('{}');
    const mac = macOf(secret, body);
    const wrong = Array.from({ length: 9 }, (_, bit) => header(flip(mac, bit)));
    expect(await isTaken(secret, body, [...wrong, header(mac)].join(' '))).toBe(true);
    expect(await isTaken(secret, body, [header(mac), ...wrong].join(' '))).toBe(true);
    expect(await isTaken(secret, body, [...wrong, header(flip(mac, 9))].join(' '))).toBe(false);
  });
});
