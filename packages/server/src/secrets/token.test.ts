import { EncryptJWT } from 'jose';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUserId } from '../values/user-id.ts';
import { deriveKey } from './derive-key.ts';
import { createSealer, LINK_LIFETIME, type Claims } from './token.ts';

const SECRET = 'one secret that is long enough to be one';
const OTHER = 'two secret that is long enough to be one';
const NOON = Date.UTC(2026, 10, 20, 12);
const claims: Claims = {
  user: 'ada',
  toolkit: 'gmail',
  returnTo: '/settings',
  alias: 'work',
  context: { step: '2' },
  replaces: 'ca_1',
};

const at = (time: number, ...secrets: string[]) =>
  createSealer(secrets.length > 0 ? secrets : [SECRET], () => time, LINK_LIFETIME);

describe('createSealer', () => {
  test('opens what it has sealed', async () => {
    const token = await at(NOON + 123).seal(claims);
    expect(await at(NOON + 1000).open(token)).toEqual({ ...claims, sealedAt: NOON });
  });

  test('opens whatever it is given to seal', { timeout: 30_000 }, async () => {
    const any = fc.record({
      user: fc.string({ unit: 'grapheme' }).filter(isUserId),
      toolkit: fc.string(),
      returnTo: fc.constantFrom(null, '/', '/a?b=ä'),
      alias: fc.option(fc.string({ unit: 'grapheme' })),
      context: fc.constantFrom({}, { step: 'ä' }),
      replaces: fc.constantFrom(null, 'ca_1'),
    });
    const sealer = at(NOON);
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        expect(await sealer.open(await sealer.seal(given))).toEqual({ ...given, sealedAt: NOON });
      }),
      { numRuns: 1000 },
    );
  });

  test('hides what it seals, and never seals it alike', async () => {
    const [one, two] = [await at(NOON).seal(claims), await at(NOON).seal(claims)];
    expect(one).not.toBe(two);
    for (const part of one.split('.')) {
      expect(atob(part.replaceAll('-', '+').replaceAll('_', '/'))).not.toMatch(/ada|gmail|settings|work/);
    }
    expect(one).toBe(encodeURIComponent(one));
  });

  test('T15 F21 opens where the clock is two minutes off, and not where it is more', async () => {
    const token = await at(NOON).seal(claims);
    const opens = async (seconds: number) => (await at(NOON + seconds * 1000).open(token)) !== null;
    const outcomes = [];
    for (const seconds of [-3600, -122, -119, 0, 599, 601, 718, 721, 86_400])
      outcomes.push(await opens(seconds));
    expect(outcomes).toEqual([false, false, true, true, true, true, true, false, false]);
  });

  test('T15 opens for as long as it is told to', async () => {
    const within = (time: number) => createSealer([SECRET], () => time, 1200);
    const token = await within(NOON).seal(claims);
    const opens = async (seconds: number) => (await within(NOON + seconds * 1000).open(token)) !== null;
    expect([await opens(721), await opens(1318), await opens(1321)]).toEqual([true, true, false]);
    // Nobody makes it last longer than whoever opens it says.
    expect(await at(NOON + 721_000).open(token)).toBeNull();
  });

  test('F20 opens during a rotation what the former secret has sealed', async () => {
    const former = await at(NOON, SECRET).seal(claims);
    expect(await at(NOON, OTHER, SECRET).open(former)).toMatchObject(claims);
    expect(await at(NOON, OTHER).open(former)).toBeNull();
    const latter = await at(NOON, OTHER, SECRET).seal(claims);
    expect(await at(NOON, OTHER).open(latter)).toMatchObject(claims);
    expect(await at(NOON, SECRET).open(latter)).toBeNull();
  });

  test('opens nothing of which a single character was changed', { timeout: 30_000 }, async () => {
    const token = await at(NOON).seal(claims);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.'),
        async (index, character) => {
          const changed = token.slice(0, index) + character + token.slice(index + 1);
          // The last characters of base64 hold bits that mean nothing.
          if (
            changed === token ||
            index >= token.length - 2 ||
            /[^.]\.|\.[^.]/.test(token.slice(index, index + 2))
          )
            return;
          expect(await at(NOON).open(changed)).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('opens nothing that somebody else has made', async () => {
    const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`;
    const raw = await new EncryptJWT({ ...claims })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt(NOON / 1000)
      .setExpirationTime(NOON / 1000 + 600)
      .encrypt(new TextEncoder().encode(SECRET.slice(0, 32)));
    for (const token of ['', '.', '....', 'x', none, raw, 'a'.repeat(8192), JSON.stringify(claims)]) {
      expect(await at(NOON).open(token)).toBeNull();
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (token) => (await at(NOON).open(token)) === null),
      { numRuns: 1000 },
    );
  });

  test('T07 opens nothing that names nobody, everybody or two', async () => {
    for (const user of ['', 'default', 'ada,grace', ' ada']) {
      expect(await at(NOON).open(await at(NOON).seal({ ...claims, user }))).toBeNull();
    }
  });

  test.each<[string, Partial<Claims>]>([
    ['leads to another site', { returnTo: '//evil.example' }],
    ['replaces what can be no connection', { replaces: '../auth_configs' }],
    ['says what is Composio’s to say', { context: { status: 'success' } }],
  ])('T16 T34 opens nothing that %s', async (_, more) => {
    expect(await at(NOON).open(await at(NOON).seal({ ...claims, ...more }))).toBeNull();
  });

  test('keeps its key apart from other uses of the same secret', async () => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SECRET)));
    for (const key of [digest, await deriveKey(SECRET, 'plugboard pseudonym, version 1')]) {
      const token = await new EncryptJWT({ ...claims })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(NOON / 1000)
        .setExpirationTime(NOON / 1000 + 600)
        .encrypt(key);
      expect(await at(NOON).open(token)).toBeNull();
    }
  });
});
