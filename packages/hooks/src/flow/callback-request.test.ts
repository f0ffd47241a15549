import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCallback } from './callback-request.ts';

describe('readCallback', () => {
  it('reads both spellings of the parameters', () => {
    const fine = { id: 'ca_1', hasFailed: false, reason: null, error: null };
    expect(readCallback('?status=success&connected_account_id=ca_1&connect_token=t')).toEqual({ ...fine, token: 't' });
    expect(readCallback('?connectedAccountId=ca_1&appName=gmail')).toEqual({ ...fine, token: undefined });
  });

  it('takes the first of several, and nothing that cannot be an id', () => {
    expect(readCallback('?connected_account_id=ca_1&connected_account_id=ca_2').id).toBe('ca_1');
    for (const id of ['', '../x', 'a b', 'a/b', 'ca_1,ca_2', 'x'.repeat(129), '%00']) {
      expect(readCallback(`?connected_account_id=${id}`).id).toBeNull();
    }
  });

  it('reads why it failed, as far as we know the words', () => {
    const reasons = ['access_denied', 'This was started from a different browser or device', 'server_error', '<script>'];
    expect(
      reasons.map((error) => readCallback(`?${new URLSearchParams({ connected_account_id: 'ca_1', error })}`).reason),
    ).toEqual(['access_denied', 'other_browser', null, null]);
  });

  it('reads what kept our server from verifying who came back, in its own words and no others', () => {
    const said = ['rate_limited', 'constructor', '<script>'];
    expect(said.map((error) => readCallback(`?status=failed&error=${error}`).error)).toEqual(['rate_limited', null, null]);
  });

  it('believes the last status where there are two', () => {
    const failed = (search: string) => readCallback(`${search}&connected_account_id=ca_1`).hasFailed;
    expect([failed('?status=open&status=failed'), failed('?status=failed&status=success')]).toEqual([true, false]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (search) => {
        const { id } = readCallback(search);
        expect(id === null || /^[\w-]+$/.test(id)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
