import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';
import { isReturnTo } from './return-to.ts';

const hostile = [
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http://evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'evil.example',
  '@evil.example',
  ':80',
  '?next=/',
  '#',
  '',
  ' ',
  '.',
  '..',
  './x',
  '../x',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  '/%2e//evil.example',
  '/\u0000',
  '/\u007f',
  '/\u0085',
  '/\u00a0',
  '/\u2028',
  '/\u202e',
  '/\ufeff',
  '/\ud800',
  '/x\r\nset-cookie: a=b',
  '/x\u200b',
  `/${'a'.repeat(2048)}`,
  '/;@evil.example\\',
  '/\\/evil.example',
  '/a\\b',
  '／／evil.example',
  '/\u3000',
];

const harmless = [
  '/',
  '/settings',
  '/settings?tab=apps',
  '/settings?tab=apps#gmail',
  '/a/b/c',
  '/a//b',
  '/@ada',
  '/%2f%2fevil.example',
  '/?next=https://evil.example',
  '/#//evil.example',
  '/x:y',
  '/ä',
  '/日本',
  '/a/../b',
  '/%0d%0aset-cookie:a=b',
];

describe('isReturnTo', () => {
  test.each(hostile)('T16 refuses %j', (value) => {
    expect(isReturnTo(value)).toBe(false);
  });

  test.each(harmless)('T16 takes %j', (value) => {
    expect(isReturnTo(value)).toBe(true);
  });

  test('T16 refuses what is no text', () => {
    for (const value of [null, undefined, 1, {}, ['/x'], { toString: () => '/x' }])
      expect(isReturnTo(value)).toBe(false);
  });

  test('T16 lets nothing through that a browser would take to another place', { timeout: 30_000 }, () => {
    const parts = [
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2f',
      '%5c',
      '@',
      ':',
      '//',
      'evil.example',
      '\t',
      '\n',
      ' ',
      '?',
      '#',
      'https:',
      'x',
    ];
    const mixed = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary' })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(mixed, (pieces) => {
        const value = `/${pieces.join('')}`;
        if (!isReturnTo(value)) return;
        for (const base of ['https://app.example.com', 'http://localhost:3000/deep/page?x#y']) {
          const url = new URL(value, base);
          expect(url.origin).toBe(new URL(base).origin);
          // Also when somebody takes the path out of it and goes there.
          expect(new URL(url.pathname + url.search, base).origin).toBe(new URL(base).origin);
        }
      }),
      { numRuns: 2000 },
    );
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test.each(['/', '/a', '/ ', '/\\', '/../'])('T32 judges a long text of %j at once', (piece) => {
    expect(isReturnTo(piece.repeat(200_000))).toBe(false);
  });

  test('T16 T34 no hostile path gets into a connection request', async () => {
    await using stack = await createStack();
    for (const returnTo of [...hostile, null, {}, ['/']]) {
      const { status } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail', returnTo } });
      expect([returnTo, status]).toEqual([returnTo, 400]);
    }
    expect(stack.emulator.requests).toEqual([]);
  });
});
