import { USER_HEADER } from '@plugboard/protocol';
import { describe, expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';
import { createPseudonyms } from './pseudonym.ts';

const SECRET = 'one secret that is long enough to be one';

describe('createPseudonyms', () => {
  test('answers the same pseudonym for the same user and secret, on every instance, and another for others', async () => {
    const [one, two] = [createPseudonyms(SECRET), createPseudonyms(SECRET)];
    expect(await one('ada')).toBe(await two('ada'));
    expect(await one('ada')).toMatch(/^[\w-]{22}$/);
    const words = [
      await one('ada'),
      await one('grace'),
      await one('ada '),
      await createPseudonyms(`${SECRET}.`)('ada'),
    ];
    expect(new Set(words).size).toBe(4);
  });
});

describe('the header that stands for a user', () => {
  test('T27 is on every answer to somebody signed in, also on errors, and on no other', async () => {
    await using stack = await createStack({ handler: { verify: true, signInUrl: '/login' } });
    const pseudonym = async (path: string, user: string | null) =>
      (await stack.call('GET', path, { user })).headers.get(USER_HEADER);
    const ada = await pseudonym('/connections', 'ada');
    expect(ada).toMatch(/^[\w-]{22}$/);
    for (const path of [
      '/toolkits',
      '/connections/ca_1',
      '/toolkits/none',
      '/connections?x=1',
      '/verify?session_uri=a',
    ])
      expect(await pseudonym(path, 'ada')).toBe(ada);
    expect(await pseudonym('/connections', 'grace')).not.toBe(ada);
    for (const path of ['/connections', '/nowhere']) expect(await pseudonym(path, null)).toBeNull();
  });

  test('has a name in common on all instances while the secret changes', async () => {
    const [older, newer] = [SECRET, `${SECRET} too`];
    const names = await Promise.all(
      [[older], [newer, older], [newer]].map(async (secret) => {
        await using stack = await createStack({ handler: { secret } });
        return (await stack.call('GET', '/connections')).headers.get(USER_HEADER)?.split(' ') ?? [];
      }),
    );
    expect(names.map(({ length }) => length)).toEqual([1, 2, 1]);
    expect(names[1]).toEqual([...(names[2] ?? []), ...(names[0] ?? [])]);
  });

  test('can be read by a page of a trusted origin', async () => {
    const origin = 'https://admin.example.com';
    await using stack = await createStack({ handler: { trustedOrigins: [origin] } });
    const { headers } = await stack.call('GET', '/connections', {
      headers: { origin, 'sec-fetch-site': 'same-site' },
    });
    expect(headers.get('access-control-expose-headers')).toBe(`retry-after, ${USER_HEADER}`);
  });
});
