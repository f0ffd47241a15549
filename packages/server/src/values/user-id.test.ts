import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUserId } from './user-id.ts';

describe('isUserId', () => {
  test.each([
    'ada',
    '7',
    '018f3c1e-6e2b-7b2a-9c55-3f1f2b0c9c11',
    'org_42:user_7',
    'ada@example.com',
    'Ada Lovelace',
    'ädä',
  ])('takes %s', (id) => {
    expect(isUserId(id)).toBe(true);
  });

  test('T07 takes nothing that is two users, none or everybody on the wire', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(!isUserId(value) || typeof value === 'string').toBe(true);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
        if (!isUserId(value)) return;
        const query = new URLSearchParams({ user_ids: value }).toString();
        // It comes out as it went in, and as one.
        expect(new URLSearchParams(query).get('user_ids')?.split(',')).toEqual([value]);
        expect(value).toBe(value.trim());
        expect(value.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
