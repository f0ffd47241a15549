import { describe, expect, test } from 'vitest';
import { ask, submit } from '../../test/ask.ts';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../index.ts';

const create = (emulator: Emulator, config: object) =>
  ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', ...config });

describe('an account can be pinned', () => {
  const pin = async (emulator: Emulator, ...ids: string[]) => {
    const { status, body } = await create(emulator, { connected_accounts: { gmail: ids } });
    return status === 201 ? 201 : body.error.slug;
  };
  const refused = 'ToolRouterV2_InvalidConnectedAccountIds';

  test.each([
    ['nobody but its owner', {}, refused],
    ['everybody', { allow_all_users: true }, 201],
    ['the user', { allowed_user_ids: ['ada'] }, 201],
    ['another user', { allowed_user_ids: ['zoe'] }, refused],
    ['everybody but the user', { allow_all_users: true, not_allowed_user_ids: ['ada'] }, refused],
    ['the user, who is denied all the same', { allowed_user_ids: ['ada'], not_allowed_user_ids: ['ada'] }, refused],
  ])('by another user if its list lets them in; of one for %s', async (_, acl_config_for_shared, answer) => {
    const emulator = createEmulator();
    const shared = emulator.connect({ userId: 'grace', toolkit: 'gmail', accountType: 'SHARED' });
    await ask(emulator, 'PATCH', `/connected_accounts/${shared}`, { experimental: { acl_config_for_shared } });
    expect(await pin(emulator, shared)).toBe(answer);
  });

  test('unless it is paused, of another toolkit, or private to somebody else', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    expect(await pin(emulator, 'ca_ada_gmail_1')).toBe(201);
    emulator.setStatus('ca_ada_gmail_1', 'INACTIVE');
    for (const id of ['ca_ada_gmail_1', 'ca_ada_github_4', 'ca_grace_gmail_1', 'ca_x'])
      expect([id, await pin(emulator, id)]).toEqual([id, refused]);
  });

  test('beside others only in a session for several accounts, and beside one shared one', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    const [first, second] = ['ca_ada_gmail_1', 'ca_ada_gmail_2'];
    expect(await pin(emulator, first, second)).toBe(refused);
    const shared = [1, 2].map(() => emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' }));
    const several = async (gmail: string[]) => {
      const config = { multi_account: { enable: true }, connected_accounts: { gmail } };
      const { status, body } = await create(emulator, config);
      return status === 201 ? 201 : body.error.code;
    };
    expect(await several([first, second, ...shared.slice(1)])).toBe(201);
    expect(await several([first, ...shared])).toBe(4347);
  });
});

test('a link goes back to the callback of its session, unless it has one of its own', async () => {
  const emulator = createEmulator();
  const manage_connections = { callback_url: 'https://app.example/usual' };
  const { body: session } = await create(emulator, { manage_connections });
  const back = async (options: object) => {
    const path = `/tool_router/session/${session.session_id}/link`;
    const { body } = await ask(emulator, 'POST', path, { toolkit: 'gmail', ...options });
    const { headers } = await submit(emulator, body.redirect_url, { decision: 'allow' });
    return new URL(headers.get('location') ?? '').pathname;
  };
  expect(await back({})).toBe('/usual');
  expect(await back({ callback_url: 'https://app.example/own' })).toBe('/own');
});

describe('a change of a session', () => {
  const change = async (config: object, patch: object) => {
    const emulator = createEmulator();
    const { body: session } = await create(emulator, config);
    const path = `/tool_router/session/${session.session_id}`;
    const { body } = await ask(emulator, 'PATCH', path, patch);
    expect((await ask(emulator, 'GET', path)).body.config).toEqual(body.config);
    return body.config;
  };

  test.each([
    [
      'manage_connections',
      { enable: true, callback_url: 'https://app.example/cb' },
      { enable: false },
      { enabled: false, callback_url: 'https://app.example/cb' },
    ],
    [
      'workbench',
      { enable: true, sandbox_size: 'large' },
      { enable: false },
      { enable: false, sandbox_size: 'large' },
    ],
    [
      'multi_account',
      { enable: true, max_accounts_per_toolkit: 3 },
      { require_explicit_selection: true },
      { enable: true, max_accounts_per_toolkit: 3, require_explicit_selection: true },
    ],
    [
      'multi_account',
      { enable: true, max_accounts_per_toolkit: 3 },
      { max_accounts_per_toolkit: null },
      { enable: true },
    ],
  ])('of %s keeps what it does not name', async (key, was, patch, is) => {
    expect((await change({ [key]: was }, { [key]: patch }))[key]).toEqual(is);
  });

  test.each([
    ['toolkits', { enable: ['gmail'] }, { disable: ['slack'] }, { disabled: ['slack'] }],
    ['execute', { enable_multi_execute: false }, {}, {}],
  ])('of %s replaces all of it', async (key, was, patch, is) => {
    expect((await change({ [key]: was }, { [key]: patch }))[key]).toEqual(is);
  });

  test.each(['toolkits', 'workbench', 'multi_account'])('to null clears %s', async (key) => {
    const was = { toolkits: { enable: ['gmail'] }, workbench: { enable: true }, multi_account: { enable: true } };
    const config = await change(was, { [key]: null });
    expect(Object.keys(was).filter((name) => name in config)).toEqual(
      Object.keys(was).filter((name) => name !== key),
    );
  });
});
