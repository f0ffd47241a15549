import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signIn } from '../../test/sign-in.ts';
import { createStack } from '../../test/stack.ts';
import { isCallbackContext, RESERVED_NAMES } from './callback-context.ts';

const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`n${index}`, '']));

describe('isCallbackContext', () => {
  test.each([{}, { step: '2' }, { from_page: 'ä ✉️', 'a-b': '' }, { x: 'v'.repeat(256) }, ten])(
    'takes %j',
    (value) => {
      expect(isCallbackContext(value)).toBe(true);
    },
  );

  test.each([
    null,
    [],
    'x',
    { ...ten, more: '' },
    { x: 1 },
    { x: null },
    { x: ['a'] },
    { x: 'v'.repeat(257) },
    { x: 'a\nb' },
    { x: '\u202e' },
    { x: '\ud800' },
    { '': 'x' },
    { '1a': 'x' },
    { 'a b': 'x' },
    { _x: 'x' },
    { ['n'.repeat(33)]: 'x' },
    JSON.parse('{"__proto__":"x"}'),
    ...RESERVED_NAMES.map((name) => ({ [name]: 'x' })),
  ])('T16 T34 refuses %j', (value) => {
    expect(isCallbackContext(value)).toBe(false);
  });
});

describe('the context of a connection request', () => {
  test('comes back on the callback page, and to whoever confirms', async () => {
    await using stack = await createStack();
    const context = { step: '2 & 3', team: 'ä=✉️' };
    const { body } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail', context } });
    const callback = await signIn(body.redirectUrl, 'allow');
    const { connect_token, status, connected_account_id, from, ...rest } = Object.fromEntries(
      callback.searchParams,
    );
    expect([rest, from, status, connected_account_id]).toEqual([context, 'plugboard', 'success', body.id]);
    const confirm = (token?: string) =>
      stack.call('POST', `/connections/${body.id}/confirm`, { body: { token } });
    expect((await confirm(connect_token)).body.context).toEqual(context);
    expect((await confirm()).body.context).toEqual({});
  });

  test('T16 takes no name that the host’s own callback has', async () => {
    await using stack = await createStack();
    const { status } = await stack.call('POST', '/connections', {
      body: { toolkit: 'gmail', context: { from: 'elsewhere' } },
    });
    expect(status).toBe(400);
    expect(stack.emulator.accounts()).toEqual([]);
  });

  test('T32 is refused where it makes the address too long', async () => {
    await using stack = await createStack();
    const context = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`n${index}`, '漢'.repeat(256)]),
    );
    const { status } = await stack.call('POST', '/connections', { body: { toolkit: 'gmail', context } });
    expect(status).toBe(400);
    expect(stack.emulator.accounts()).toEqual([]);
  });

  test('T34 never changes where the callback is, nor what is ours in it', { timeout: 30_000 }, async () => {
    await using stack = await createStack();
    const names = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== 'from');
    const values = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('&status=x', '#x', '//e'),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, values, { maxKeys: 3 }), async (context) => {
        const before = stack.emulator.requests.length;
        const { status, body } = await stack.call('POST', '/connections', {
          body: { toolkit: 'gmail', context },
        });
        expect(status).toBe(isCallbackContext(context) ? 201 : 400);
        if (status !== 201) return;
        const link = stack.emulator.requests.slice(before).find(({ path }) => path.endsWith('/link'));
        const callback = new URL((link!.body as { callback_url: string }).callback_url);
        expect(callback.origin + callback.pathname).toBe('https://app.example.com/connect/callback');
        expect(callback.searchParams.getAll('connect_token')).toEqual([body.token]);
        expect(callback.searchParams.has('status')).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
