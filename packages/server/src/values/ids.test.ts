import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStack } from '../../test/stack.ts';
import { isId, isSlug } from './ids.ts';

const traversals = [
  '../auth_configs',
  '..%2fauth_configs',
  '%2e%2e%2f',
  '..\\x',
  'a/b',
  'a%2fb',
  'a?x',
  'a#x',
  'a;b',
  'a,b',
  'a%2Cb',
  'a b',
  'a%00',
  '%00',
  'a\u0000',
  '%c0%ae%c0%ae',
  '..%252f',
  'ä',
  'a\n',
  '*',
  "'",
  '"',
  '<x>',
  '${x}',
  '{{x}}',
  '.',
  '..',
  '',
];

describe('isId and isSlug', () => {
  test.each(['ca_1', 'ca_0BuQVLht6RMG', 'A-z_9', 'x'.repeat(128)])('take the id %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  test.each(['gmail', 'google_maps', '_21risk', '_1PASSWORD', '21risk', 'a-b', 'x'.repeat(64)])(
    'take the slug %s',
    (slug) => {
      expect(isSlug(slug)).toBe(true);
    },
  );

  test.each([...traversals, 'x'.repeat(129), '-gmail'.padEnd(129)])('T35 refuse %j', (value) => {
    expect([isId(value), isSlug(value)]).toEqual([false, false]);
  });

  test('T35 take nothing that changes when it is put into a path or a query', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => {
        if (!isId(value) && !isSlug(value)) return;
        expect(encodeURIComponent(value)).toBe(value);
        expect(new URL(`https://x.invalid/a/${value}/b`).pathname).toBe(`/a/${value}/b`);
      }),
      { numRuns: 1000 },
    );
  });

  // What looks twice at each part of a text would take longer for these than a test may.
  test.each(['a', '_', '-', '../'])('T32 judge a long text of %j at once', (piece) => {
    expect(isId(piece.repeat(200_000)) || isSlug(piece.repeat(200_000))).toBe(false);
  });

  test('T35 nothing else gets to Composio', async () => {
    await using stack = await createStack();
    for (const value of traversals) {
      const encoded = encodeURIComponent(value);
      const answers = [
        await stack.call('POST', '/connections', { body: { toolkit: value } }),
        await stack.call('GET', `/connections?toolkit=${encoded}`),
        ...(value === '' || value.includes(',')
          ? []
          : [await stack.call('GET', `/toolkits?slugs=gmail,${encoded}`)]),
      ];
      for (const { status } of answers) expect([value, status]).toEqual([value, 400]);
      const paths = [`/toolkits/${encoded}`, `/connections/${encoded}`];
      for (const path of paths.filter(() => !/^\.{0,2}$/.test(value))) {
        expect([path, (await stack.call('GET', path)).status]).toEqual([path, 404]);
      }
    }
    expect(stack.emulator.requests).toEqual([]);
  });
});
