import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainText, toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
  test.each([
    ['  Gmail ', 'Gmail'],
    ['a\u0000b\u001b[31m', 'a b [31m'],
    ['a\r\nb', 'a b'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['\u2066a\u2069', 'a'],
    ['\ud800', null],
    [' \n\t', null],
    ['', null],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['<img src=x>', '<img src=x>'],
  ])('T19 makes %j into %j', (value, expected) => {
    expect(toPlainText(value, 50)).toBe(expected);
  });

  test('T19 gives one short line, whatever it is given, and gives it again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (value, most) => {
          const text = toPlainText(value, most);
          if (text === null) return;
          expect(isPlainText(text)).toBe(true);
          expect(Array.from(text).length).toBeLessThanOrEqual(most);
          expect(toPlainText(text, most)).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test('T32 takes no longer for longer texts', () => {
    expect(toPlainText(' \u0000'.repeat(1_000_000), 100)).toBeNull();
  });
});
