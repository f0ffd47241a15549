import { Composio } from '@composio/core';
import { Composio as Composio019 } from 'composio-core-0.19';
import { expect, test } from 'vitest';
import { describeEachSdk } from '../test/each-runtime.ts';
import { signIn } from '../test/sign-in.ts';
import { createComposio, createStack, type Sdk } from '../test/stack.ts';
import { createAgentConfig } from './agent-config.ts';
import type { ConnectHandlerOptions } from './options/options.ts';

const HOUR = 3_600_000;

function optionsFor(sdk: Sdk, url: string, more: Partial<ConnectHandlerOptions> = {}): ConnectHandlerOptions {
  return {
    composio: createComposio(sdk, url),
    getUser: () => expect.fail('there is no request'),
    callbackUrl: 'https://app.example.com/connect/callback',
    secret: 'x'.repeat(32),
    ...more,
  };
}

describeEachSdk('createAgentConfig', (sdk) => {
  test('makes a session in which the user’s selected connections run', async () => {
    await using stack = await createStack({ sdk, handler: { sharing: () => ({ allowedUserIds: ['ada'] }) } });
    const { emulator } = stack;
    const older = emulator.connect({ userId: 'ada', toolkit: 'gmail', createdAt: Date.now() - HOUR });
    emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    emulator.connect({ userId: 'ada', toolkit: 'slack' });
    emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const { body: shared } = await stack.call('POST', '/connections', {
      user: 'grace',
      body: { toolkit: 'github', accountType: 'SHARED' },
    });
    await signIn(shared.redirectUrl, 'allow');
    const teams: string = shared.id;
    const kept: Record<string, string> = { gmail: older };
    const options = optionsFor(sdk, stack.url, {
      toolkits: ['gmail', 'slack', 'github'],
      selections: { get: (_, toolkit) => kept[toolkit], set: () => {} },
      multiAccount: { maxAccountsPerToolkit: 3 },
    });
    const config = await createAgentConfig(options)('ada', {
      connectedAccounts: { github: teams, notion: 'ca_outside' },
      manageConnections: true,
    });
    expect(config).toEqual({
      toolkits: ['gmail', 'slack', 'github'],
      connectedAccounts: { gmail: [older], github: [teams] },
      manageConnections: { enable: true, callbackUrl: 'https://app.example.com/connect/callback' },
      multiAccount: { enable: true, maxAccountsPerToolkit: 3, requireExplicitSelection: false },
    });
    const settings = { apiKey: 'test', baseURL: stack.url, allowTracking: false, disableVersionCheck: true };
    const session = await (sdk === '0.19'
      ? new Composio019(settings).create('ada', config)
      : new Composio(settings).create('ada', config));
    expect(session.sessionId).toMatch(/^trs_/);
    const made = stack.emulator.requests.findLast(({ path }) => path === '/tool_router/session');
    expect(made?.body).toMatchObject({
      user_id: 'ada',
      toolkits: { enable: ['gmail', 'slack', 'github'] },
      connected_accounts: { gmail: [older], github: [teams] },
      manage_connections: { enable: true, callback_url: 'https://app.example.com/connect/callback' },
      multi_account: { enable: true, max_accounts_per_toolkit: 3, require_explicit_selection: false },
    });
  });

  test.each(['INACTIVE', 'gone'] as const)('pins nothing that was not chosen, and no choice that is %s', async (how) => {
    await using stack = await createStack({ sdk });
    const { emulator } = stack;
    const chosen = how === 'gone' ? 'ca_gone' : emulator.connect({ userId: 'ada', toolkit: 'gmail', status: how });
    emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const selections = { get: () => chosen, set: () => {} };
    const config = await createAgentConfig(optionsFor(sdk, stack.url, { selections }))('ada');
    expect(config).toEqual({ manageConnections: false });
  });

  test('lets no other account run in the place of a chosen one that has lost its access', async () => {
    await using stack = await createStack({ sdk });
    const { emulator } = stack;
    const chosen = emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED' });
    const other = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
    const work = emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const kept: Record<string, string> = { gmail: chosen, slack: work };
    const selections = { get: (_: string, toolkit: string) => kept[toolkit], set: () => {} };
    const authConfigs = { gmail: 'ac_1' };
    const connectedAccounts = { slack: [work] };

    const config = await createAgentConfig(optionsFor(sdk, stack.url, { selections, authConfigs }))('ada');
    expect(config).toEqual({ toolkits: { disable: ['gmail'] }, connectedAccounts, manageConnections: false });
    const composio = createComposio(sdk, stack.url) as Composio;
    const { sessionId } = await composio.create('ada', config);
    expect(emulator.requests.at(-1)?.body).toMatchObject({ toolkits: { disable: ['gmail'] } });
    expect(sessionId).toBeTruthy();

    const agentConfig = createAgentConfig(optionsFor(sdk, stack.url, { selections, toolkits: ['gmail', 'slack'] }));
    expect(await agentConfig('ada')).toMatchObject({ toolkits: ['slack'], connectedAccounts });
    // What the app itself names goes before what the user has chosen.
    expect(await agentConfig('ada', { connectedAccounts: { gmail: other } })).toMatchObject({
      toolkits: ['gmail', 'slack'],
      connectedAccounts: { ...connectedAccounts, gmail: [other] },
    });
  });

  test('runs what the user shares, which no session does that does not name it', async () => {
    await using stack = await createStack({ sdk });
    const { emulator } = stack;
    emulator.connect({ userId: 'ada', toolkit: 'gmail', createdAt: Date.now() - HOUR });
    const shared = emulator.connect({ userId: 'ada', toolkit: 'gmail', accountType: 'SHARED' });
    emulator.connect({ userId: 'ada', toolkit: 'slack', accountType: 'SHARED', createdAt: Date.now() - HOUR });
    emulator.connect({ userId: 'ada', toolkit: 'slack' });
    const options = optionsFor(sdk, stack.url, { sharing: () => ({ allowAllUsers: true }) });
    expect(await createAgentConfig(options)('ada')).toEqual({ connectedAccounts: { gmail: [shared] }, manageConnections: false });
  });

  test('asks Composio nothing where users cannot choose', async () => {
    await using stack = await createStack({ sdk });
    const authConfigs = { github: 'ac_1' };
    const config = await createAgentConfig(optionsFor(sdk, stack.url, { authConfigs }))('ada');
    expect(config).toEqual({ authConfigs, manageConnections: false });
    expect(stack.emulator.requests).toEqual([]);
  });
});

test.each(['', 'default', 'a,b', ' ada', undefined, null])('T07 refuses the user %j', async (user) => {
  await using stack = await createStack();
  const agentConfig = createAgentConfig(optionsFor('0.21', stack.url));
  await expect(agentConfig(user as string)).rejects.toMatchObject({ code: 'invalid_user' });
  expect(stack.emulator.requests).toEqual([]);
});
