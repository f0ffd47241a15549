import { describe, expect, test } from 'vitest';
import { ask } from '../test/ask.ts';
import { createEmulator } from './create-emulator.ts';
import type { Emulator } from './index.ts';

/** What a session of ada shows and runs for Gmail: the account in its list, and whose mailbox a tool reads. */
async function seen(emulator: Emulator, config: object = {}): Promise<[string | null, string | number]> {
  const { body: session } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', ...config });
  const path = `/tool_router/session/${session.session_id}`;
  return look(emulator, path);
}

async function look(emulator: Emulator, path: string): Promise<[string | null, string | number]> {
  const list = await ask(emulator, 'GET', `${path}/toolkits?toolkits=gmail`);
  const run = await ask(emulator, 'POST', `${path}/execute`, { tool_slug: 'GMAIL_FETCH_EMAILS' });
  return [
    list.body.items[0].connected_account?.id ?? null,
    run.body.data?.messages[0].to ?? run.body.error.code,
  ];
}

describe('the account a session shows is the one its tools work with:', () => {
  test('the newest active one', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    expect(await seen(emulator)).toEqual(['ca_ada_gmail_3', 'ada@elsewhere.example']);
    emulator.setStatus('ca_ada_gmail_3', 'EXPIRED');
    expect(await seen(emulator)).toEqual(['ca_ada_gmail_2', 'ada@home.example']);
  });

  test('the newest, where none is active', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    for (const place of [1, 2, 3]) emulator.setStatus(`ca_ada_gmail_${place}`, 'EXPIRED');
    expect(await seen(emulator)).toEqual(['ca_ada_gmail_3', 4302]);
  });

  test('the pinned one, whatever else is active, and however its toolkit is written', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    for (const slug of ['gmail', 'GMAIL']) {
      const pinned = { connected_accounts: { [slug]: ['ca_ada_gmail_1'] } };
      expect(await seen(emulator, pinned)).toEqual(['ca_ada_gmail_1', 'ada@tidewell.example']);
    }
    const { body } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada' });
    const path = `/tool_router/session/${body.session_id}`;
    await ask(emulator, 'PATCH', path, { connected_accounts: { Gmail: ['ca_ada_gmail_1'] } });
    expect(await look(emulator, path)).toEqual(['ca_ada_gmail_1', 'ada@tidewell.example']);
  });

  test('the pinned one also when it has stopped working', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    emulator.setStatus('ca_ada_gmail_1', 'EXPIRED');
    const pinned = { connected_accounts: { gmail: ['ca_ada_gmail_1'] } };
    expect(await seen(emulator, pinned)).toEqual(['ca_ada_gmail_1', 4302]);
  });

  test('none, once the pinned one is deleted', async () => {
    const emulator = createEmulator({ scenario: 'several-connected' });
    const pinned = { user_id: 'ada', connected_accounts: { gmail: ['ca_ada_gmail_1'] } };
    const { body } = await ask(emulator, 'POST', '/tool_router/session', pinned);
    await ask(emulator, 'DELETE', '/connected_accounts/ca_ada_gmail_1');
    expect(await look(emulator, `/tool_router/session/${body.session_id}`)).toEqual([null, 4302]);
  });

  test('none of somebody else, and a shared one only if it is pinned', async () => {
    const emulator = createEmulator();
    const shared = emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' });
    emulator.connect({ userId: 'grace', toolkit: 'gmail' });
    expect(await seen(emulator)).toEqual([null, 4302]);
    const pinned = { connected_accounts: { gmail: [shared] } };
    expect(await seen(emulator, pinned)).toEqual([shared, 'ada@tidewell.example']);
  });
});

test('an auth config named for a toolkit in capitals is the one its links use', async () => {
  const emulator = createEmulator();
  const auth_config = { type: 'use_custom_auth', authScheme: 'BEARER_TOKEN', credentials: {} };
  const created = await ask(emulator, 'POST', '/auth_configs', { toolkit: { slug: 'slack' }, auth_config });
  const { id } = created.body.auth_config;
  const { body } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', auth_configs: { SLACK: id } });
  const link = await ask(emulator, 'POST', `/tool_router/session/${body.session_id}/link`, { toolkit: 'slack' });
  expect(emulator.account(link.body.connected_account_id)?.authConfigId).toBe(id);
});

test('toolkits that are asked for by name are shown also where the session leaves them out', async () => {
  const emulator = createEmulator();
  const toolkits = { enable: ['gmail'] };
  const { body } = await ask(emulator, 'POST', '/tool_router/session', { user_id: 'ada', toolkits });
  const shown = async (query: string) =>
    (await ask(emulator, 'GET', `/tool_router/session/${body.session_id}/toolkits${query}`)).body.items.map(
      ({ slug }: { slug: string }) => slug,
    );
  expect(await shown('')).toEqual(['gmail']);
  expect(await shown('?toolkits=Slack,github')).toEqual(['github', 'slack']);
});
