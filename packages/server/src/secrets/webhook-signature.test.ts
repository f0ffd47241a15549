import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureOf } from '../../test/sign-webhook.ts';
import { verifyWebhook } from './webhook-signature.ts';

// Composio's own SDK accepts this one: it says that ours is the same signature.
const SECRET = 'emu_secret_1';
const ID = 'msg_00000000-0000-4000-8000-000000000001';
const TIMESTAMP = '1767225600';
const BODY = `{"id":"${ID}","timestamp":"2026-01-01T00:00:00.000Z","type":"composio.connected_account.expired","metadata":{"project_id":"pr_1","org_id":"or_1"},"data":{"id":"ca_1"}}`;
const SIGNATURE = 'v1,uGXu/vh11u566WtokBnp4QK+5dD1f20VV2dU7yB8Jds=';
const NOW = Number(TIMESTAMP) * 1000;

interface Parts {
  id: string;
  timestamp: string;
  signature: string;
  body: string;
  secrets: readonly string[];
  now: number;
}

async function isTaken(parts: Partial<Parts> = {}): Promise<boolean> {
  const { id = ID, timestamp = TIMESTAMP, signature = SIGNATURE, body = BODY } = parts;
  const { secrets = [SECRET], now = NOW } = parts;
  const headers = new Headers();
  for (const [name, value] of Object.entries({ id, timestamp, signature })) {
    if (value !== '') headers.set(`webhook-${name}`, value);
  }
  const outcome: unknown = await verifyWebhook(headers, new TextEncoder().encode(body), secrets, now).catch(
    ({ code }: { code: string }) => code,
  );
  expect([id, 'invalid_signature']).toContainEqual(outcome);
  return outcome !== 'invalid_signature';
}

const sign = (id: string, timestamp: string, body: string, secret = SECRET) =>
  signatureOf(id, timestamp, body, secret);

describe('verifyWebhook', () => {
  test('takes what Composio has signed', async () => {
    expect(await isTaken()).toBe(true);
  });

  test.each<[string, Partial<Parts>]>([
    ['no id', { id: '' }],
    ['no timestamp', { timestamp: '' }],
    ['no signature', { signature: '' }],
    ['another id', { id: `${ID}x` }],
    ['an id with a space', { id: `${ID} ${ID}` }],
    ['a long id', { id: 'x'.repeat(201) }],
    ['another time', { timestamp: '1767225601' }],
    ['another body', { body: BODY.replace('ca_1', 'ca_2') }],
    ['a body written anew', { body: JSON.stringify(JSON.parse(BODY), null, 1) }],
    ['a body with a space behind it', { body: `${BODY} ` }],
    ['no body', { body: '' }],
    ['another secret', { secrets: ['emu_secret_2'] }],
    ['the secret with a line break', { secrets: [`${SECRET}\n`] }],
    ['no secret', { secrets: [] }],
    ['the signature without its version', { signature: SIGNATURE.slice(3) }],
    ['version 1a', { signature: SIGNATURE.replace('v1,', 'v1a,') }],
    ['version 2', { signature: SIGNATURE.replace('v1,', 'v2,') }],
    ['an empty version 1', { signature: 'v1,' }],
    ['an upper-case version', { signature: SIGNATURE.replace('v1,', 'V1,') }],
    ['two commas', { signature: SIGNATURE.replace('v1,', 'v1,,') }],
    ['half a signature', { signature: SIGNATURE.slice(0, 30) }],
    ['the signature without its padding', { signature: SIGNATURE.replace('=', '') }],
    ['the other base64', { signature: SIGNATURE.replaceAll('/', '_').replaceAll('+', '-') }],
    ['no base64', { signature: `v1,${'!'.repeat(43)}=` }],
    ['a signature behind ten others', { signature: `${'v1,x '.repeat(10)}${SIGNATURE}` }],
    ['a comma between two', { signature: `${SIGNATURE},${SIGNATURE}` }],
  ])('T22 refuses %s', async (_, parts) => {
    expect(await isTaken(parts)).toBe(false);
  });

  test.each<[string, Partial<Parts>]>([
    ['among others', { signature: `v1,${'A'.repeat(43)}= ${SIGNATURE} v2,x` }],
    ['of the former secret', { secrets: ['new_secret', SECRET] }],
    ['of the latter secret', { secrets: [SECRET, 'old_secret'] }],
  ])('T22 takes a signature %s', async (_, parts) => {
    expect(await isTaken(parts)).toBe(true);
  });

  test('T22 takes the whole of a secret for the key, also what looks like a mark', async () => {
    const secret = 'whsec_c2VjcmV0';
    const signature = await sign(ID, TIMESTAMP, BODY, secret);
    expect(await isTaken({ signature, secrets: [secret] })).toBe(true);
    expect(await isTaken({ signature, secrets: ['c2VjcmV0'] })).toBe(false);
    expect(await isTaken({ signature, secrets: ['secret'] })).toBe(false);
  });

  test.each([
    [-301, false],
    [-300, true],
    [0, true],
    [60, true],
    [61, false],
  ])('T23 judges one that was signed %d seconds from now: %s', async (seconds, taken) => {
    expect(await isTaken({ now: NOW - seconds * 1000 })).toBe(taken);
  });

  test.each([
    '1767225600.0',
    '1767225600abc',
    ' 1767225600',
    '+1767225600',
    '0x69570680',
    '176722560',
    '1e9',
    'NaN',
  ])('T23 takes no %j for a time, also if it is signed', async (timestamp) => {
    const signature = await sign(ID, timestamp, BODY);
    // A header has no space around it.
    expect(await isTaken({ timestamp, signature })).toBe(false);
  });

  test('T22 notices one changed character, wherever it is', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('id', 'timestamp', 'signature', 'body'),
        fc.nat(),
        fc.integer({ min: 33, max: 126 }),
        async (name, position, code) => {
          const whole = { id: ID, timestamp: TIMESTAMP, signature: SIGNATURE, body: BODY }[name] ?? '';
          const at = position % whole.length;
          const changed = whole.slice(0, at) + String.fromCharCode(code) + whole.slice(at + 1);
          if (changed === whole) return;
          expect(await isTaken({ [name]: changed })).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('T22 takes whatever is signed, whatever bytes it is of', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 8 }), async (body, secret) => {
        const signature = await sign(ID, TIMESTAMP, body, secret);
        expect(await isTaken({ body, signature, secrets: [secret] })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test.each(['v1,', ' ', 'v1,A', 'A'])('T32 refuses a long header of %j at once', async (piece) => {
    expect(await isTaken({ signature: piece.repeat(200_000) })).toBe(false);
    expect(await isTaken({ id: `x${piece.repeat(200_000)}` })).toBe(false);
  });
});
