import { isConnectError } from '@plugboard/protocol';
import type { SessionBody } from './composio.ts';
import type { MultiAccount, Settings } from './options.ts';
import { createSingleFlight } from './single-flight.ts';
import type { Upstream } from './upstream.ts';

/** The upstream sessions in which users authorize, one per user. */
export interface Sessions {
  /** Does something in a user's session; if Composio has forgotten the session, once more in a new one. */
  use<T>(upstream: Upstream, user: string, work: (sessionId: string) => Promise<T>): Promise<T>;
}

const MOST_SESSIONS = 10_000;

/** Remembers the ids of sessions in this process. Losing them costs one call per user. */
export function createSessions({
  toolkits,
  authConfigs,
  multiAccount,
}: Pick<Settings, 'toolkits' | 'authConfigs' | 'multiAccount'>): Sessions {
  // Oldest use first.
  const ids = new Map<string, string>();
  const once = createSingleFlight<string>();

  async function find(upstream: Upstream, user: string): Promise<string> {
    const id = ids.get(user) ?? (await once(user, () => create(upstream, user)));
    ids.delete(user);
    ids.set(user, id);
    const [oldest] = ids.keys();
    if (ids.size > MOST_SESSIONS && oldest !== undefined) ids.delete(oldest);
    return id;
  }

  function create(upstream: Upstream, user: string): Promise<string> {
    return upstream.createSession({
      user_id: user,
      // Connecting is our business; an agent in this session must not hand out links.
      manage_connections: { enable: false },
      ...(toolkits && { toolkits: { enable: [...toolkits] } }),
      ...(authConfigs.size > 0 && { auth_configs: Object.fromEntries(authConfigs) }),
      ...(multiAccount && { multi_account: toMultiAccount(multiAccount) }),
    });
  }

  return {
    async use(upstream, user, work) {
      const id = await find(upstream, user);
      try {
        return await work(id);
      } catch (error) {
        if (!isConnectError(error) || error.code !== 'not_found') throw error;
        if (ids.get(user) === id) ids.delete(user);
        return work(await find(upstream, user));
      }
    },
  };
}

function toMultiAccount(settings: MultiAccount): NonNullable<SessionBody['multi_account']> {
  const { maxAccountsPerToolkit: most, requireExplicitSelection = false } = settings;
  return {
    enable: true,
    ...(most !== undefined && { max_accounts_per_toolkit: most }),
    require_explicit_selection: requireExplicitSelection,
  };
}
