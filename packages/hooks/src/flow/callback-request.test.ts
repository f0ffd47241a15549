import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCallback } from './callback-request.ts';

describe('readCallback', () => {
  it('reads both spellings of the parameters', () => {
    expect(readCallback('?status=success&connected_account_id=ca_1&connect_token=t')).toEqual({ id: 'ca_1', token: 't' });
    expect(readCallback('?connectedAccountId=ca_1&appName=gmail')).toEqual({ id: 'ca_1', token: undefined });
  });

  it('takes the first of several, and nothing that cannot be an id', () => {
    expect(readCallback('?connected_account_id=ca_1&connected_account_id=ca_2')?.id).toBe('ca_1');
    for (const id of ['', '../x', 'a b', 'a/b', 'ca_1,ca_2', 'x'.repeat(129), '%00']) {
      expect(readCallback(`?connected_account_id=${id}`)).toBeNull();
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (search) => {
        const read = readCallback(search);
        expect(read === null || /^[\w-]+$/.test(read.id)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
