import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

describe('cursor', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (offset) => {
        expect(readCursor(writeCursor(offset))).toBe(offset);
      }),
      { numRuns: 1000 },
    );
  });

  test('is only what has been written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string().map(encoded)), (text) => {
        const offset = readCursor(text);
        expect(offset === null || writeCursor(offset) === text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '',
    'x',
    '20',
    btoa('from:-1'),
    btoa('from:1e3'),
    btoa('from:01'),
    btoa('from:99999999'),
    btoa('from: 1'),
  ])('is not %j', (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

function encoded(text: string): string {
  return btoa(encodeURIComponent(text));
}
