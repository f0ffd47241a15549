import type { ConnectHandlerOptions, Settings } from './options/options.ts';
import { readOptions } from './options/read-options.ts';
import { createSelection } from './connections/selections.ts';
import { createAsk } from './composio/ask.ts';
import { assertUserId } from './values/user-id.ts';
import { userConnections } from './connections/user-connections.ts';

/** How an agent's session is to differ from what the options say. */
export interface AgentConfigInput {
  /**
   * Connections to run besides the user's own, by toolkit: SHARED ones of other users, as you know them. They go before
   * what the user has selected. Composio decides whether the user may use them.
   */
  connectedAccounts?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the agent may start sign-ins in the conversation. They come back to `callbackUrl`.
   * @default false
   */
  manageConnections?: boolean | undefined;
}

/** What `composio.create(user, config)` takes. */
export interface AgentConfig {
  /** The toolkits that the app offers, or, of all of Composio's, those that are left out. */
  toolkits?: string[] | { disable: string[] };
  authConfigs?: Record<string, string>;
  connectedAccounts?: Record<string, string[]>;
  manageConnections: false | { enable: true; callbackUrl: string };
  multiAccount?: { enable: true; maxAccountsPerToolkit?: number; requireExplicitSelection: boolean };
}

/**
 * Makes a function from a user to the configuration of an agent's session, so that the agent sees the toolkits that the
 * user can connect, and runs the connections that the user has selected.
 *
 * A toolkit whose selected connection has lost its access is left out until it is connected again, or another one is
 * selected: Composio would run another account, and does not say what it makes of a pin that no longer works.
 *
 * Give it the very options of the handler.
 *
 * @example
 * const agentConfig = createAgentConfig(options);
 * const session = await composio.create(userId, await agentConfig(userId));
 */
export function createAgentConfig(
  options: ConnectHandlerOptions,
): (user: string, input?: AgentConfigInput) => Promise<AgentConfig> {
  const settings = readOptions(options);
  const { toolkits, authConfigs, multiAccount, callbackUrl } = settings;

  return async (user, { connectedAccounts = {}, manageConnections = false } = {}) => {
    const { chosen, lost } = await readChoices(settings, assertUserId(user));
    const isOut = (slug: string): boolean => lost.has(slug) && !Object.hasOwn(connectedAccounts, slug);
    const out = [...lost].filter(isOut);
    const pins = Object.entries({ ...chosen, ...connectedAccounts }).filter(([slug]) => toolkits?.has(slug) ?? true);
    const configs = [...authConfigs].filter(([slug]) => !isOut(slug));
    return {
      ...(toolkits && { toolkits: [...toolkits].filter((slug) => !isOut(slug)) }),
      ...(!toolkits && out.length > 0 && { toolkits: { disable: out } }),
      ...(configs.length > 0 && { authConfigs: Object.fromEntries(configs) }),
      ...(pins.length > 0 && { connectedAccounts: Object.fromEntries(pins.map(([slug, id]) => [slug, [id]])) }),
      manageConnections: manageConnections && { enable: true, callbackUrl: callbackUrl.href },
      ...(multiAccount && {
        multiAccount: {
          enable: true,
          ...(multiAccount.maxAccountsPerToolkit !== undefined && {
            maxAccountsPerToolkit: multiAccount.maxAccountsPerToolkit,
          }),
          requireExplicitSelection: multiAccount.requireExplicitSelection ?? false,
        },
      }),
    };
  };
}

interface Choices {
  /** Ids, by toolkit. */
  chosen: Record<string, string>;
  /** The toolkits whose chosen connection has lost its access. */
  lost: ReadonlySet<string>;
}

// What has been chosen is pinned, and what the user shares, which Composio runs in no session that does not name it. Of the
// rest it runs the newest, also one that is made during the session.
async function readChoices(settings: Settings, user: string): Promise<Choices> {
  const chosen: Record<string, string> = {};
  const lost = new Set<string>();
  if (!settings.selections && !settings.sharing) return { chosen, lost };
  const selection = createSelection(settings, user);
  await createAsk(settings)(async (upstream) => {
    const connections = await userConnections({ upstream, user, settings, selection });
    await Promise.all(
      connections.map(async ({ id, toolkit, status, accountType, isSelected }) => {
        if (!isSelected) return;
        const isChosen = (await selection.get(toolkit)) === id;
        if (status === 'ACTIVE' && (isChosen || accountType === 'SHARED')) chosen[toolkit] = id;
        else if (isChosen) lost.add(toolkit);
      }),
    );
  });
  return { chosen, lost };
}
