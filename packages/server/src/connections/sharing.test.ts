import { expect, test } from 'vitest';
import { describeEachSdk } from '../../test/each-runtime.ts';
import { signIn } from '../../test/sign-in.ts';
import { createStack } from '../../test/stack.ts';

const shared = { body: { toolkit: 'gmail', accountType: 'SHARED' } };

describeEachSdk('sharing', (sdk) => {
  test('T42 makes a connection that those may use whom the host names, and shows nobody who they are', async () => {
    const asked: string[] = [];
    const sharing = async (user: string, toolkit: string) => {
      asked.push(`${user} ${toolkit}`);
      return { allowAllUsers: true, allowedUserIds: ['team_CANARY'], notAllowedUserIds: ['bob_CANARY'] };
    };
    await using stack = await createStack({ sdk, handler: { sharing } });
    const { status, body, text } = await stack.call('POST', '/connections', shared);
    expect(status).toBe(201);
    expect(asked).toEqual(['ada gmail']);
    expect(stack.emulator.account(body.id)).toMatchObject({
      accountType: 'SHARED',
      accessList: {
        allow_all_users: true,
        allowed_user_ids: ['team_CANARY'],
        not_allowed_user_ids: ['bob_CANARY'],
      },
    });
    await signIn(body.redirectUrl, 'allow');
    const seen = await stack.call('GET', `/connections/${body.id}`);
    expect(seen.body).toMatchObject({ accountType: 'SHARED', status: 'ACTIVE' });
    const list = await stack.call('GET', '/connections', { user: 'grace' });
    expect(list.body.items).toEqual([]);
    expect(text + seen.text + list.text).not.toContain('CANARY');
  });

  test('T42 keeps a shared connection shared when it is made again', async () => {
    await using stack = await createStack({
      sdk,
      handler: { sharing: () => ({ allowedUserIds: ['grace'] }) },
    });
    const id = stack.emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' });
    const { body } = await stack.call('POST', `/connections/${id}/reconnect`, { body: {} });
    expect(stack.emulator.account(body.id)).toMatchObject({
      accountType: 'SHARED',
      accessList: { allowed_user_ids: ['grace'] },
    });
  });

  test('T42 lets nobody share whom the host does not', async () => {
    for (const sharing of [undefined, () => null, () => undefined, async () => null]) {
      await using stack = await createStack({ sdk, handler: { sharing } });
      const { status, body } = await stack.call('POST', '/connections', shared);
      expect([status, body.error.code]).toEqual([403, 'not_offered']);
      expect((await stack.call('GET', '/toolkits/gmail')).body.canShare).toBe(false);
      expect(stack.emulator.accounts()).toEqual([]);
    }
  });

  test('asks the host only when something is to be shared', async () => {
    const sharing = () => expect.fail('asked');
    await using stack = await createStack({ sdk, handler: { sharing } });
    for (const accountType of [undefined, 'PRIVATE']) {
      const { status } = await stack.call('POST', '/connections', {
        body: { toolkit: 'gmail', accountType },
      });
      expect(status).toBe(201);
    }
  });

  test.each([
    { alowAllUsers: true },
    { notAllowedUserIds: 'bob' },
    { allowedUserIds: ['a,b'] },
    { allowedUserIds: [''] },
    { allowedUserIds: Array(1001).fill('a') },
    { allowAllUsers: 'yes' },
    true,
    'all',
  ])('T42 shares with nobody when the host answers %j', async (list) => {
    await using stack = await createStack({ sdk, handler: { sharing: () => list as object } });
    const { status, body } = await stack.call('POST', '/connections', shared);
    expect([status, body.error.code]).toEqual([500, 'internal_error']);
    expect(stack.emulator.accounts()).toEqual([]);
  });
});

test('tells whether the user may share, to their own page', async () => {
  await using stack = await createStack({ handler: { sharing: (user) => (user === 'ada' ? {} : null) } });
  const canShare = async (user: string) =>
    (await stack.call('GET', '/toolkits/gmail', { user })).body.canShare;
  expect([await canShare('ada'), await canShare('grace')]).toEqual([true, false]);
});
