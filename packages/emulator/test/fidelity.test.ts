import {
  BaseAgenticProvider,
  ConnectionExpiredEventSchema,
  type ExecuteToolFn,
  type Tool,
} from '@composio/core';
import { ConnectionExpiredEventSchema as OlderSchema } from 'composio-core-0.19';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import type { AuthScheme, EmulatorOptions, LoggedRequest } from '../src/index.ts';
import { decide, setStage, versions, type Stage } from './sdk.ts';

const callback = 'https://app.example/callback?from=a%20b';

/** A tool as an agent framework keeps it. */
interface AgentTool {
  slug: string;
  execute(args: Record<string, unknown>): Promise<unknown>;
}

/** The least that a provider of the SDK for an agent framework has to do. */
class Agent extends BaseAgenticProvider<AgentTool[], AgentTool, unknown> {
  readonly name = 'agent';
  wrapTool(tool: Tool, execute: ExecuteToolFn): AgentTool {
    return { slug: tool.slug, execute: (args) => execute(tool.slug, args) };
  }
  wrapTools(tools: Tool[], execute: ExecuteToolFn): AgentTool[] {
    return tools.map((tool) => this.wrapTool(tool, execute));
  }
}

/** How often the SDK repeated a call at once, after a status that it takes for passing. */
function retriesIn(requests: readonly LoggedRequest[]): number {
  const isPassing = (status: number | null) => [408, 409, 429].includes(status ?? 0) || (status ?? 0) >= 500;
  const what = ({ method, path, query, body }: LoggedRequest) => JSON.stringify([method, path, query, body]);
  return requests.filter((request, index) => {
    const former = requests[index - 1];
    return former !== undefined && isPassing(former.status) && what(former) === what(request);
  }).length;
}

describe.each(versions)('@composio/core $version', ({ version, Composio }) => {
  let stage: Stage;
  let spoken: MockInstance[];
  let expectedRetries: number;
  // What 0.19.0 has no method for is no test of it, rather than a skipped one.
  const newer = version === '0.21.0' ? [version] : [];
  const begin = async (options?: EmulatorOptions): Promise<Stage> => {
    await stage.close();
    stage = await setStage(Composio, options);
    return stage;
  };

  beforeEach(async () => {
    expectedRetries = 0;
    spoken = (['warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    stage = await setStage(Composio);
  });

  afterEach(async () => {
    await stage.close();
    const retries = retriesIn(stage.emulator.requests);
    const complaints = spoken.flatMap((spy) => spy.mock.calls);
    vi.restoreAllMocks();
    if (retries !== expectedRetries) throw new Error(`The SDK tried ${retries} times again`);
    if (complaints.length > 0) throw new Error(`The SDK complained: ${JSON.stringify(complaints)}`);
  });

  describe('sessions', () => {
    test('are created with nothing but a user', async () => {
      const session = await stage.composio.create('ada');
      expect(session.sessionId).toMatch(/^trs_/);
      expect(stage.emulator.requests[0]?.body).toEqual({
        user_id: 'ada',
        manage_connections: { enable: true },
      });
      expect(stage.wire()).toEqual(['POST /tool_router/session 201']);
    });

    test('are created with every setting the SDK can send', async () => {
      const { emulator, composio } = stage;
      const gmail = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const slack = ['one', 'two'].map((alias) =>
        emulator.connect({ userId: 'ada', toolkit: 'slack', alias }),
      );
      const { authConfigId } = emulator.account(gmail) ?? {};
      const session = await composio.create('ada', {
        toolkits: { disable: ['exa'] },
        authConfigs: { gmail: String(authConfigId) },
        connectedAccounts: { gmail, slack },
        tools: { gmail: { enable: ['GMAIL_SEND_EMAIL'] }, slack: { tags: { enable: ['readOnlyHint'] } } },
        tags: ['readOnlyHint'],
        manageConnections: { enable: true, callbackUrl: callback, waitForConnections: true },
        workbench: { enable: false },
        multiAccount: { enable: true, maxAccountsPerToolkit: 3 },
        experimental: { assistivePrompt: { userTimezone: 'Europe/London' } },
      });
      expect(stage.wire()).toEqual(['POST /tool_router/session 201']);
      expect((await composio.use(session.sessionId)).sessionId).toBe(session.sessionId);
    });

    test('name an MCP address on the origin of the API, so that the SDK gives it its headers', async () => {
      const session = await stage.composio.create('ada', { mcp: true });
      expect(session.mcp.url.startsWith(`${stage.url}/tool_router/trs_`)).toBe(true);
      expect(session.mcp.headers).toEqual({ 'x-api-key': 'any' });
    });

    test('are updated, keep their version, and are gone once deleted', async () => {
      const session = await stage.composio.create('ada', { toolkits: ['gmail'] });
      await session.update({ toolkits: ['github'], manageConnections: { callbackUrl: callback } });
      const { items } = await session.toolkits();
      expect(items.map(({ slug }) => slug)).toEqual(['github']);
      expect(await session.delete()).toEqual({ sessionId: session.sessionId, deleted: true });
      await expect(stage.composio.use(session.sessionId)).rejects.toMatchObject({ status: 404 });
      expect(stage.wire().at(-1)).toBe(`GET /tool_router/session/${session.sessionId} 404`);
    });

    test('show one account of each toolkit, and none for a toolkit that needs none', async () => {
      await begin({ scenario: 'connected' });
      const session = await stage.composio.create('ada', { toolkits: ['gmail', 'github', 'hackernews'] });
      const { items, totalPages } = await session.toolkits();
      expect(totalPages).toBe(1);
      expect(items).toEqual([
        expect.objectContaining({
          slug: 'gmail',
          isNoAuth: false,
          connection: {
            isActive: true,
            authConfig: { id: expect.stringMatching(/^ac_/), mode: 'OAUTH2', isComposioManaged: true },
            connectedAccount: { id: 'ca_ada_gmail_1', status: 'ACTIVE' },
          },
        }),
        expect.objectContaining({ slug: 'github', connection: { isActive: false, authConfig: null } }),
        expect.objectContaining({ slug: 'hackernews', name: 'Hacker News', isNoAuth: true }),
      ]);
    });

    test('page, search and filter their toolkits', async () => {
      await begin({ scenario: 'connected' });
      const session = await stage.composio.create('ada');
      const first = await session.toolkits({ limit: 50 });
      const second = await session.toolkits({ limit: 50, cursor: String(first.cursor) });
      expect([first.items.length, second.items.length, first.totalPages]).toEqual([50, 50, 11]);
      expect(second.items[0]?.slug).not.toBe(first.items[0]?.slug);
      const slugs = async (options: object) =>
        (await session.toolkits(options)).items.map(({ slug }) => slug);
      expect(await slugs({ search: 'google cal' })).toEqual(['googlecalendar']);
      expect(await slugs({ isConnected: true })).toEqual(['gmail']);
      expect(await slugs({ toolkits: ['slack', 'notion'] })).toEqual(['notion', 'slack']);
      await expect(session.toolkits({ limit: 51 })).rejects.toMatchObject({ status: 400 });
    });
  });

  describe('connecting', () => {
    test('is started by a session, allowed on the page, and waited for', async () => {
      const session = await stage.composio.create('ada');
      const request = await session.authorize('gmail', { callbackUrl: callback, alias: 'work' });
      expect(request.status).toBe('INITIATED');
      expect((await stage.composio.connectedAccounts.get(request.id)).status).toBe('INITIATED');

      const back = await decide(String(request.redirectUrl), {
        decision: 'allow',
        account: 'ada@home.example',
      });
      expect(back?.href).toBe(`${callback}&status=success&connected_account_id=${request.id}`);

      const account = await request.waitForConnection();
      expect(account).toMatchObject({
        status: 'ACTIVE',
        statusReason: null,
        alias: 'work',
        isDisabled: false,
      });
      expect(account.state).toEqual({
        authScheme: 'OAUTH2',
        val: expect.objectContaining({
          status: 'ACTIVE',
          access_token: 'ya29...',
          displayName: 'ada@home.example',
        }),
      });
      expect(stage.wire().filter((line) => line.startsWith('GET'))).toHaveLength(2);
    });

    test('that is denied fails the waiting with its reason', async () => {
      const session = await stage.composio.create('ada');
      const request = await session.authorize('gmail', { callbackUrl: callback });
      const back = await decide(String(request.redirectUrl), { decision: 'deny' });
      expect(back?.searchParams.get('status')).toBe('failed');
      expect(back?.searchParams.get('error')).toBe('access_denied');
      await expect(request.waitForConnection()).rejects.toMatchObject({
        code: 'TS-SDK::CONNECTION_REQUEST_FAILED',
        meta: { status: 'FAILED', statusReason: 'The user denied access' },
      });
    });

    test('that takes more than ten minutes fails the waiting with its reason', async () => {
      let now = Date.now();
      await begin({ now: () => now });
      const request = await (await stage.composio.create('ada')).authorize('gmail');
      now += 10 * 60 * 1000;
      await expect(request.waitForConnection()).rejects.toMatchObject({
        meta: { status: 'EXPIRED', statusReason: 'Connection initiation did not complete within 10 minutes' },
      });
    });

    test('takes a key on the page for a toolkit without OAuth', async () => {
      const request = await (
        await stage.composio.create('ada')
      ).authorize('stripe', { callbackUrl: callback });
      expect(await decide(String(request.redirectUrl), { decision: 'allow' })).toBeNull();
      await decide(String(request.redirectUrl), { decision: 'allow', generic_api_key: 'sk_test_123456' });
      const account = await request.waitForConnection();
      expect(account.state).toEqual({
        authScheme: 'API_KEY',
        val: { status: 'ACTIVE', generic_api_key: 'sk_t...' },
      });
    });

    test('starts anew even if an account is active', async () => {
      await begin({ scenario: 'connected' });
      const session = await stage.composio.create('ada');
      const request = await session.authorize('GMAIL');
      expect(request.id).not.toBe('ca_ada_gmail_1');
      expect(stage.emulator.accounts('ada')).toHaveLength(2);
    });

    test('goes through ensureConnected, which waits for nothing when there is an account', async () => {
      await begin({ scenario: 'connected' });
      const session = await stage.composio.create('ada');
      expect(await session.ensureConnected('gmail')).toEqual({
        toolkit: 'gmail',
        wasConnected: true,
        connectedAccount: { id: 'ca_ada_gmail_1', status: 'ACTIVE' },
      });
    });

    test('can be started for an auth config, which the SDK refuses once there is an account', async () => {
      const { composio } = stage;
      const config = await composio.authConfigs.create('github', { type: 'use_composio_managed_auth' });
      const request = await composio.connectedAccounts.link('ada', config.id, { callbackUrl: callback });
      await decide(String(request.redirectUrl), { decision: 'allow' });
      expect((await request.waitForConnection()).authConfig).toMatchObject({
        id: config.id,
        isComposioManaged: true,
      });
      await expect(composio.connectedAccounts.link('ada', config.id)).rejects.toThrow(
        /Multiple connected accounts/,
      );
    });

    test('with a shared account needs to be asked for, and keeps who may use it', async () => {
      const { composio } = stage;
      const session = await composio.create('ada');
      // The SDK takes this, and its types leave it out.
      const sharing: object = {
        experimental: { accountType: 'SHARED', aclConfigForShared: { allowAllUsers: true } },
      };
      const request = await session.authorize('gmail', { ...sharing });
      expect((await composio.connectedAccounts.list({ userIds: ['ada'] })).items).toEqual([]);
      const shared = await composio.connectedAccounts.list({ userIds: ['ada'], accountType: 'SHARED' });
      expect(shared.items[0]?.experimental?.aclConfigForShared).toEqual({
        allowAllUsers: true,
        allowedUserIds: [],
        notAllowedUserIds: [],
      });
      await composio.connectedAccounts.updateAcl(request.id, { notAllowedUserIds: ['bob'] });
      expect(stage.emulator.account(request.id)?.accessList.not_allowed_user_ids).toEqual(['bob']);
    });

    test('from credentials is active at once', async () => {
      const { composio } = stage;
      const config = await composio.authConfigs.create('serpapi', {
        type: 'use_custom_auth',
        authScheme: 'API_KEY',
        credentials: {},
      });
      const request = await composio.connectedAccounts.initiate('ada', config.id, {
        config: { authScheme: 'API_KEY', val: { status: 'ACTIVE', generic_api_key: 'key_123456' } },
        alias: 'search',
      });
      expect(request.status).toBe('ACTIVE');
      expect(request.redirectUrl).toBeNull();
      expect(await composio.connectedAccounts.get(request.id)).toMatchObject({
        status: 'ACTIVE',
        alias: 'search',
      });
    });

    test('over one’s own OAuth app spells the callback in camel case', async () => {
      const { composio } = stage;
      const config = await composio.authConfigs.create('gmail', {
        type: 'use_custom_auth',
        authScheme: 'OAUTH2',
        credentials: { client_id: 'id', client_secret: 'secret' },
      });
      const request = await composio.connectedAccounts.initiate('ada', config.id, { callbackUrl: callback });
      const back = await decide(String(request.redirectUrl), { decision: 'allow' });
      expect(back?.searchParams.get('connectedAccountId')).toBe(request.id);
      expect(back?.searchParams.get('appName')).toBe('gmail');
    });

    test('over Composio’s own OAuth app is retired, and the SDK says so', async () => {
      const { composio } = stage;
      const config = await composio.authConfigs.create('gmail', { type: 'use_composio_managed_auth' });
      await expect(composio.connectedAccounts.initiate('ada', config.id)).rejects.toMatchObject({
        name: 'ComposioLegacyConnectedAccountsEndpointRetiredError',
        statusCode: 400,
      });
    });
  });

  describe('identity verification', () => {
    test('holds a connection back until the server has said whose it is', async () => {
      await begin({ verifierUrl: 'https://app.example/verify' });
      const { composio } = stage;
      const request = await (await composio.create('ada')).authorize('gmail', { callbackUrl: callback });
      const back = await decide(String(request.redirectUrl), { decision: 'allow' });
      expect([...(back?.searchParams.keys() ?? [])]).toEqual(['session_uri']);
      expect((await composio.connectedAccounts.get(request.id)).status).toBe('INITIATED');
      // The tested SDKs have no method for it that works, so their own client is asked.
      const answer = await composio.getClient().post('/api/v3.1/connected_accounts/complete_auth', {
        body: { session_uri: back?.searchParams.get('session_uri'), user_id: 'ada' },
        maxRetries: 0,
      });
      expect(answer).toEqual({ connected_account_id: request.id, toolkit_slug: 'gmail' });
      expect((await request.waitForConnection()).status).toBe('ACTIVE');
    });

    test('of another user fails the waiting for good', async () => {
      await begin({ verifierUrl: 'https://app.example/verify' });
      const { composio } = stage;
      const request = await (await composio.create('ada')).authorize('gmail');
      const back = await decide(String(request.redirectUrl), { decision: 'allow' });
      const body = { session_uri: back?.searchParams.get('session_uri'), user_id: 'grace' };
      await expect(
        composio.getClient().post('/api/v3.1/connected_accounts/complete_auth', { body, maxRetries: 0 }),
      ).rejects.toMatchObject({ status: 400 });
      await expect(request.waitForConnection()).rejects.toMatchObject({
        meta: { status: 'FAILED', statusReason: 'IDENTITY_VERIFICATION_FAILED' },
      });
    });
  });

  describe('webhooks', () => {
    const webhookUrl = 'https://app.example/webhook';
    const enabledEvents = ['composio.trigger.message', 'composio.connected_account.expired'];
    const sendWebhook = async () => new Response();

    test('are subscribed to once, and changed after that', async () => {
      const { triggers } = stage.composio;
      const first = await triggers.setWebhookSubscription({ webhookUrl, enabledEvents });
      const second = await triggers.setWebhookSubscription({ webhookUrl: `${webhookUrl}/2` });
      expect(second).toEqual({
        ...first,
        webhookUrl: `${webhookUrl}/2`,
        enabledEvents: ['composio.trigger.message'],
        updatedAt: expect.any(String),
      });
      expect(stage.wire().map((line) => line.replace(first.id, ':id'))).toEqual([
        'GET /webhook_subscriptions 200',
        'POST /webhook_subscriptions 201',
        'GET /webhook_subscriptions 200',
        'PATCH /webhook_subscriptions/:id 200',
      ]);
    });

    test.each(newer)('are listed, read, given a new secret, and deleted', async () => {
      const { subscriptions } = stage.composio.webhooks;
      const { id, secret } = await subscriptions.set({ webhookUrl, enabledEvents });
      expect(await subscriptions.get(id)).toMatchObject({ id, webhookUrl, version: 'V3', secret });
      expect(await subscriptions.list({ limit: 1 })).toMatchObject({ totalItems: 1, items: [{ id }] });
      const rotated = await subscriptions.rotateSecret(id);
      expect(rotated).toEqual({ id, secret: expect.stringMatching(/^whsec_/) });
      expect(rotated.secret).not.toBe(secret);
      expect((await subscriptions.listEventTypes()).items.map(({ eventType }) => eventType)).toEqual([
        ...enabledEvents,
        'composio.trigger.disabled',
      ]);
      expect(await subscriptions.delete(id)).toEqual({ success: true });
      await expect(subscriptions.get(id)).rejects.toMatchObject({ status: 404 });
    });

    test('of an expired account are signed and shaped as the SDK wants them', async () => {
      await begin({ scenario: 'several-connected', sendWebhook });
      const { composio, emulator } = stage;
      const { secret = '' } = await composio.triggers.setWebhookSubscription({ webhookUrl, enabledEvents });
      for (const { id: account, toolkit } of emulator.accounts('ada')) {
        const [delivery] = await emulator.expire(account);
        const { headers } = delivery?.request ?? new Request(webhookUrl);
        const signed = {
          id: headers.get('webhook-id') ?? '',
          timestamp: headers.get('webhook-timestamp') ?? '',
          signature: headers.get('webhook-signature') ?? '',
          payload: (await delivery?.request.text()) ?? '',
        };
        const { version: seen, rawPayload } = await composio.triggers.verifyWebhook({ ...signed, secret });
        expect(seen).toBe('V3');
        const schema = version === '0.21.0' ? ConnectionExpiredEventSchema : OlderSchema;
        const { data } = schema.parse(rawPayload);
        expect(data).toMatchObject({
          id: account,
          user_id: 'ada',
          status: 'EXPIRED',
          toolkit: { slug: toolkit },
        });
        await expect(composio.triggers.verifyWebhook({ ...signed, secret: 'another' })).rejects.toMatchObject(
          { name: 'ComposioWebhookSignatureVerificationError' },
        );
      }
    });
  });

  describe('tools in a chat', () => {
    test('are listed in a form the SDK and its providers accept', async () => {
      const session = await stage.composio.create('ada', {
        manageConnections: { enable: true, waitForConnections: true },
      });
      const tools = await session.tools();
      const told = tools.map((tool) => (tool.type === 'function' ? tool.function : undefined));
      expect(told.map((tool) => [tool?.name, tool?.parameters?.['type']])).toEqual([
        ['COMPOSIO_SEARCH_TOOLS', 'object'],
        ['COMPOSIO_GET_TOOL_SCHEMAS', 'object'],
        ['COMPOSIO_MULTI_EXECUTE_TOOL', 'object'],
        ['COMPOSIO_MANAGE_CONNECTIONS', 'object'],
        ['COMPOSIO_WAIT_FOR_CONNECTIONS', 'object'],
      ]);
    });

    test('are those of apps and no others in a session with the preset for it', async () => {
      const session = await stage.composio.create('ada', { toolkits: ['gmail', 'slack'], sessionPreset: 'direct_tools' });
      const tools = await session.tools();
      expect(tools.map((tool) => (tool.type === 'function' ? tool.function.name : undefined))).toEqual([
        'GMAIL_FETCH_EMAILS',
        'SLACK_SEND_MESSAGE',
      ]);
      await expect(session.execute('COMPOSIO_SEARCH_TOOLS')).rejects.toMatchObject({
        error: { error: { slug: 'ToolRouterV2_ToolNotFound', code: 4301 } },
      });
    });

    test('are run by an agent’s provider, which hands on what a chat shows', async () => {
      const composio = new Composio({
        apiKey: 'any',
        baseURL: stage.url,
        allowTracking: false,
        disableVersionCheck: true,
        provider: new Agent(),
      });
      const session = await composio.create('ada');
      const manage = (await session.tools()).find(({ slug }) => slug === 'COMPOSIO_MANAGE_CONNECTIONS');
      const output = await manage?.execute({ toolkits: ['gmail', 'slack'] });
      expect(output).toMatchObject({
        successful: true,
        error: null,
        logId: expect.stringMatching(/^log_/),
        data: {
          results: {
            gmail: { status: 'initiated', redirect_url: expect.stringContaining(`${stage.url}/link/lk_`) },
            slack: { status: 'initiated' },
          },
          summary: { total_toolkits: 2, initiated_connections: 2 },
        },
      });
    });

    test('are executed by the session, once there is a connection', async () => {
      const session = await stage.composio.create('ada');
      await expect(session.execute('GMAIL_FETCH_EMAILS')).rejects.toMatchObject({
        status: 400,
        error: { error: { slug: 'ToolRouterV2_NoActiveConnection', code: 4302 } },
      });
      const managed = await session.execute('COMPOSIO_MANAGE_CONNECTIONS', { toolkits: ['gmail'] });
      const { results } = managed.data as { results: Record<string, { redirect_url: string }> };
      await decide(String(results['gmail']?.redirect_url), { decision: 'allow' });
      expect(await session.execute('GMAIL_FETCH_EMAILS', { max_results: 2 })).toEqual({
        data: expect.objectContaining({ messages: [expect.any(Object), expect.any(Object)] }),
        error: null,
        logId: expect.stringMatching(/^log_/),
      });
    });

    test('are searched by the session', async () => {
      await begin({ scenario: 'connected' });
      const session = await stage.composio.create('ada');
      const found = await session.search({ query: 'fetch my emails' });
      expect(found).toMatchObject({
        success: true,
        results: [{ index: 1, useCase: 'fetch my emails', primaryToolSlugs: ['GMAIL_FETCH_EMAILS'] }],
        toolkitConnectionStatuses: [{ toolkit: 'gmail', hasActiveConnection: true }],
      });
      const elsewhere = await session.search({ query: 'fetch my emails', toolkits: ['slack'] });
      expect(elsewhere.results[0]?.primaryToolSlugs).toEqual(['SLACK_SEND_MESSAGE']);
    });
  });

  describe('refusals', () => {
    const refusal = async (toolkit: string) =>
      (await stage.composio.create('ada')).authorize(toolkit).catch((error: unknown) => error);

    test('name a toolkit without need, one without a way in, and one that does not exist', async () => {
      const bodies = await Promise.all(['hackernews', 'quickbooks', 'nonesuch'].map(refusal));
      expect(bodies).toMatchObject([
        { status: 400, error: { error: { code: 4326, slug: 'ToolRouterV2_ToolkitsIsNoAuth' } } },
        { status: 400, error: { error: { code: 4308, slug: 'ToolRouterV2_NoManagedAuth' } } },
        { status: 400, error: { error: { code: 4300, slug: 'ToolRouterV2_BadRequest' } } },
      ]);
    });

    test('say which account was not found', async () => {
      const { connectedAccounts } = stage.composio;
      await expect(connectedAccounts.get('ca_x')).rejects.toMatchObject({
        status: 404,
        error: { error: { code: 606, slug: 'ConnectedAccount_ResourceNotFound', status: 404 } },
      });
      await expect(connectedAccounts.waitForConnection('ca_x')).rejects.toMatchObject({
        name: 'ComposioConnectedAccountNotFoundError',
      });
      await expect(connectedAccounts.delete('ca_x')).rejects.toMatchObject({ status: 404 });
    });

    test('come as the error class the SDK has for an access list on a private account', async () => {
      const id = stage.emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      await expect(
        stage.composio.connectedAccounts.updateAcl(id, { allowAllUsers: true }),
      ).rejects.toMatchObject({
        name: 'ComposioAclOnlyForSharedError',
      });
    });

    test('of a taken alias, a toolkit and an auth config are errors the SDK knows', async () => {
      const { composio, emulator } = stage;
      emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
      const session = await composio.create('ada');
      await expect(session.authorize('gmail', { alias: 'work' })).rejects.toMatchObject({ status: 400 });
      await expect(composio.toolkits.get('nonesuch')).rejects.toMatchObject({
        name: 'ComposioToolkitNotFoundError',
      });
      await expect(composio.authConfigs.get('ac_x')).rejects.toMatchObject({ status: 404 });
    });

    test('of a key reach the SDK as 401', async () => {
      await begin({ apiKeys: ['another'] });
      await expect(stage.composio.create('ada')).rejects.toMatchObject({ status: 401 });
      expect(stage.wire()).toEqual(['POST /tool_router/session 401']);
    });

    test('for too many requests have the message at the top, and the limit in the headers', async () => {
      await begin({ scenario: 'rate-limited' });
      const error = await stage.composio.create('ada').catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        status: 429,
        error: { message: 'Rate limit exceeded. Limit: 10000 requests per 1 minutes' },
      });
      expect(stage.wire()).toEqual(['POST /tool_router/session 429']);
    });

    test('are asked again by the SDK only if the fault lets it', async () => {
      expectedRetries = 2;
      stage.emulator.fail(
        'POST /tool_router/session',
        { status: 500, retry: true, headers: { 'retry-after-ms': '1' } },
        { times: 2 },
      );
      await stage.composio.create('ada');
      expect(stage.wire()).toEqual([
        'POST /tool_router/session 500',
        'POST /tool_router/session 500',
        'POST /tool_router/session 201',
      ]);
    });
  });

  describe('accounts', () => {
    const statuses = ['INITIALIZING', 'INITIATED', 'ACTIVE', 'FAILED', 'EXPIRED', 'INACTIVE'] as const;
    const schemes: Record<string, AuthScheme> = {
      gmail: 'OAUTH2',
      twitter: 'OAUTH2',
      trello: 'OAUTH1',
      stripe: 'API_KEY',
      freshdesk: 'BASIC',
      notion: 'API_KEY',
      slack: 'BEARER_TOKEN',
      agencyzoom: 'BASIC_WITH_JWT',
      bill: 'BILLCOM_AUTH',
      cal: 'CALCOM_AUTH',
    };

    test.each(statuses)('in %s keep their state, under every scheme', async (status) => {
      for (const [toolkit, scheme] of Object.entries(schemes)) {
        stage.emulator.connect({ userId: 'ada', toolkit, scheme, status });
      }
      const { items } = await stage.composio.connectedAccounts.list({ userIds: ['ada'], limit: 50 });
      expect(items).toHaveLength(Object.keys(schemes).length);
      expect(items.map(({ state }) => state?.val.status)).toEqual(items.map(() => status));
    });

    test('in REVOKED keep their state', async () => {
      const id = stage.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'REVOKED' });
      const account = await stage.composio.connectedAccounts.get(id);
      expect(account).toMatchObject({ status: 'REVOKED', state: { val: { status: 'REVOKED' } } });
    });

    test('are listed by every filter the SDK has, and page by page', async () => {
      await begin({ scenario: 'several-connected' });
      const { connectedAccounts } = stage.composio;
      const ids = async (query: object) => (await connectedAccounts.list(query)).items.map(({ id }) => id);
      expect(await ids({ userIds: ['ada'], toolkitSlugs: ['gmail'] })).toEqual([
        'ca_ada_gmail_3',
        'ca_ada_gmail_2',
        'ca_ada_gmail_1',
      ]);
      expect(await ids({ userIds: ['ada'], statuses: ['EXPIRED'] })).toEqual([]);
      expect(await ids({ limit: 50 })).toHaveLength(18);
      const first = await connectedAccounts.list({ userIds: ['ada'], limit: 5 });
      const second = await connectedAccounts.list({ userIds: ['ada'], limit: 5, cursor: first.nextCursor });
      expect([first.items.length, second.items.length, first.totalPages]).toEqual([5, 4, 2]);
      expect(second.nextCursor).toBeNull();
    });

    test('are paused and woken', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      expect(await composio.connectedAccounts.disable(id)).toEqual({ success: true });
      expect(await composio.connectedAccounts.get(id)).toMatchObject({
        status: 'INACTIVE',
        isDisabled: true,
      });
      await composio.connectedAccounts.enable(id);
      await composio.connectedAccounts.updateStatus(id, { enabled: true });
      expect(await composio.connectedAccounts.get(id)).toMatchObject({ status: 'ACTIVE', isDisabled: false });
      const reason = 'IDENTITY_VERIFICATION_FAILED';
      // The types of the SDK’s client leave out the reason, which the API takes.
      const body = { enabled: false, reason };
      await composio.getClient().patch(`/api/v3.1/connected_accounts/${id}/status`, { body });
      expect(await composio.connectedAccounts.get(id)).toMatchObject({ status: 'INACTIVE', statusReason: reason });
    });

    test('are renamed over the raw client, where an empty alias clears it', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'work' });
      const { connectedAccounts } = composio.getClient();
      expect(await connectedAccounts.patch(id, { alias: 'home' })).toEqual({
        success: true,
        id,
        status: 'ACTIVE',
      });
      await connectedAccounts.patch(id, { alias: '' });
      expect((await composio.connectedAccounts.get(id)).alias).toBeNull();
    });

    test('are proven to be somebody’s by one call of the raw client', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const owned = async (userId: string) => {
        const query = {
          user_ids: [userId],
          connected_account_ids: [id],
          account_type: 'ALL',
          limit: 1,
        } as const;
        return (
          await composio
            .getClient()
            .connectedAccounts.list({ ...query, user_ids: [userId], connected_account_ids: [id] })
        ).items.length;
      };
      expect(await owned('ada')).toBe(1);
      expect(await owned('grace')).toBe(0);
    });

    test('get new credentials in place', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'stripe' });
      const state = { authScheme: 'API_KEY', val: { generic_api_key: 'sk_new_123' } } as const;
      await composio.getClient().connectedAccounts.patch(id, { connection: { state } });
      const account = await composio.connectedAccounts.get(id);
      expect(account.state?.val).toMatchObject({ generic_api_key: 'sk_n...' });
    });

    test('go back to INITIATED when refreshed, with a link to finish', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const refreshed = await composio.connectedAccounts.refresh(id, { redirectUrl: callback });
      expect(refreshed).toMatchObject({ id, status: 'INITIATED' });
      const back = await decide(String(refreshed.redirect_url), { decision: 'allow' });
      expect(back?.searchParams.get('connected_account_id')).toBe(id);
      expect(emulator.account(id)?.status).toBe('ACTIVE');
    });

    test('are gone once deleted', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      expect(await composio.connectedAccounts.delete(id)).toEqual({ success: true });
      await expect(composio.connectedAccounts.get(id)).rejects.toMatchObject({ status: 404 });
    });

    test.each(newer)('are revoked once they were connected, and only under OAuth 2', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const attempt = emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'INITIATED' });
      const key = emulator.connect({ userId: 'ada', toolkit: 'stripe' });
      expect(await composio.connectedAccounts.revoke(id)).toEqual({
        revokedTokens: ['access_token', 'refresh_token'],
        connectedAccount: { id, status: 'REVOKED' },
      });
      await expect(composio.connectedAccounts.revoke(key)).rejects.toMatchObject({
        name: 'ComposioConnectedAccountRevocationNotSupportedError',
      });
      expect((await composio.connectedAccounts.revoke(id)).revokedTokens).toEqual([]);
      expectedRetries = 2; // The SDK takes this 409 for passing, too.
      await expect(composio.connectedAccounts.revoke(attempt)).rejects.toMatchObject({
        name: 'ComposioConnectedAccountNotRevokableError',
      });
    });
  });

  describe('the catalogue', () => {
    test('has the 530 toolkits, most used first', async () => {
      const raw = await stage.composio.getClient().toolkits.list({ limit: 1000 });
      expect([raw.total_items, raw.items.length, raw.next_cursor]).toEqual([530, 530, null]);
      const items = await stage.composio.toolkits.get({ limit: 5 });
      expect(items.map(({ name }) => name)).toEqual([
        'Gmail',
        'GitHub',
        'Google Calendar',
        'Notion',
        'Google Sheets',
      ]);
    });

    test('is filtered by category, searched, and sorted by name', async () => {
      const { composio } = stage;
      const crm = await composio.toolkits.get({ category: 'crm', limit: 100 });
      expect(crm).toHaveLength(39);
      const sorted = await composio.toolkits.get({
        sortBy: 'alphabetically',
        limit: 2,
        managedBy: 'composio',
      });
      expect(sorted.map(({ slug }) => slug)).toEqual(['_21risk', '_2chat']);
      const found = await composio.getClient().toolkits.list({ search: 'Google cal' });
      expect(found.items.map(({ slug }) => slug)).toEqual(['googlecalendar']);
      await expect(composio.getClient().toolkits.list({ search: 'go' })).rejects.toMatchObject({
        status: 400,
      });
    });

    test('tells one toolkit’s schemes and the fields of its form', async () => {
      const { toolkits } = stage.composio;
      const stripe = await toolkits.get('stripe');
      expect(stripe.meta).toMatchObject({
        description: expect.any(String),
        logo: `${stage.url}/logos/stripe`,
      });
      const fields = await toolkits.getConnectedAccountInitiationFields('stripe', 'API_KEY');
      expect(fields.map(({ name, required }) => [name, required])).toEqual([
        ['generic_api_key', true],
        ['account_id', false],
      ]);
      const own = await toolkits.getAuthConfigCreationFields('gmail', 'OAUTH2');
      expect(own.map(({ name }) => name)).toEqual(['client_id', 'client_secret']);
    });

    test('has every toolkit in a form the SDK accepts', async () => {
      const { items } = await stage.composio.getClient().toolkits.list({ limit: 1000 });
      const details = await Promise.all(items.map(({ slug }) => stage.composio.toolkits.get(slug)));
      expect(details.every(({ authConfigDetails }) => (authConfigDetails ?? []).length > 0)).toBe(true);
    });

    test('lists its categories', async () => {
      const { items, nextCursor } = await stage.composio.toolkits.listCategories();
      expect(items).toHaveLength(405);
      expect(items).toContainEqual({ id: 'project-management', name: 'project management' });
      expect(nextCursor).toBeNull();
    });

    test.each(newer)('gives several toolkits by slug', async () => {
      const items = await stage.composio.toolkits.getMany(['slack', 'gmail'], { limit: 10 });
      expect(items.map(({ slug }) => slug)).toEqual(['slack', 'gmail']);
    });

    test('authorizes by slug, where the toolkit takes OAuth of one’s own', async () => {
      const { composio } = stage;
      await composio.authConfigs.create('gmail', {
        type: 'use_custom_auth',
        authScheme: 'OAUTH2',
        credentials: { client_id: 'id', client_secret: 'secret' },
      });
      const request = await composio.toolkits.authorize('ada', 'gmail');
      expect(request.redirectUrl).toContain('/link/lk_');
    });
  });

  describe('auth configs', () => {
    test('are created, read, listed, changed and deleted', async () => {
      const { authConfigs } = stage.composio;
      const created = await authConfigs.create('gmail', { type: 'use_composio_managed_auth', name: 'Mail' });
      expect(created).toMatchObject({ authScheme: 'OAUTH2', isComposioManaged: true, toolkit: 'gmail' });
      expect(await authConfigs.get(created.id)).toMatchObject({
        name: 'Mail',
        status: 'ENABLED',
        noOfConnections: 0,
      });
      await authConfigs.update(created.id, { type: 'default', isEnabledForToolRouter: false });
      expect((await authConfigs.get(created.id)).isEnabledForToolRouter).toBe(false);
      expect(
        (await authConfigs.list({ toolkit: 'gmail', isComposioManaged: true, limit: 50 })).items,
      ).toHaveLength(1);
      await authConfigs.delete(created.id);
      expect((await authConfigs.list({ showDisabled: true })).items).toEqual([]);
    });

    test('take their accounts to sleep and wake them up', async () => {
      const { composio, emulator } = stage;
      const id = emulator.connect({ userId: 'ada', toolkit: 'gmail' });
      const { authConfig } = await composio.connectedAccounts.get(id);
      await composio.authConfigs.disable(authConfig.id);
      expect((await composio.authConfigs.list()).items).toEqual([]);
      expect(await composio.connectedAccounts.get(id)).toMatchObject({
        status: 'INACTIVE',
        statusReason: 'Auth config is disabled',
        authConfig: { isDisabled: true },
      });
      await composio.authConfigs.enable(authConfig.id);
      expect(emulator.account(id)?.status).toBe('ACTIVE');
    });
  });
});
