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
  toolkits?: string[];
  authConfigs?: Record<string, string>;
  connectedAccounts?: Record<string, string[]>;
  manageConnections: false | { enable: true; callbackUrl: string };
  multiAccount?: { enable: true; maxAccountsPerToolkit?: number; requireExplicitSelection: boolean };
}

/**
 * Makes a function from a user to the configuration of an agent's session, so that the agent sees the toolkits that the
 * user can connect, and runs the connections that the user has selected.
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
    const pins = { ...(await selectedIds(settings, assertUserId(user))), ...connectedAccounts };
    const entries = Object.entries(pins).filter(([slug]) => toolkits?.has(slug) ?? true);
    return {
      ...(toolkits && { toolkits: [...toolkits] }),
      ...(authConfigs.size > 0 && { authConfigs: Object.fromEntries(authConfigs) }),
      ...(entries.length > 0 && {
        connectedAccounts: Object.fromEntries(entries.map(([slug, id]) => [slug, [id]])),
      }),
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

// Only what has been chosen is pinned. Of the rest Composio runs the newest, also one that is made during the session.
async function selectedIds(settings: Settings, user: string): Promise<Record<string, string>> {
  if (!settings.selections) return {};
  const selection = createSelection(settings, user);
  return createAsk(settings)(async (upstream) => {
    const connections = await userConnections({ upstream, user, settings, selection });
    const selected = connections.filter(({ isSelected }) => isSelected);
    const chosen = await Promise.all(
      selected.map(async ({ toolkit, id }) => ((await selection(toolkit)) === id ? [[toolkit, id]] : [])),
    );
    return Object.fromEntries(chosen.flat());
  });
}
