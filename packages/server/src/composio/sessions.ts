import { isConnectError } from '@plugboard/protocol';
import type { Catalogue } from './catalogue.ts';
import type { SessionBody } from './composio.ts';
import type { MultiAccount, Settings } from '../options/options.ts';
import { createSingleFlight } from '../timing/single-flight.ts';
import type { Upstream } from './upstream.ts';

/** The upstream sessions in which users authorize, one per user. */
export interface Sessions {
  /** Does something in a user's session; if Composio has forgotten the session, once more in a new one. */
  use<T>(
    upstream: Upstream,
    user: string,
    work: (sessionId: string) => Promise<T>,
    purpose?: SessionPurpose,
  ): Promise<T>;
}

/** `replace`: for one more connection than allowed, for as long as it takes the place of another. */
export type SessionPurpose = 'add' | 'replace';

const MOST_SESSIONS = 10_000;

/** Remembers the ids of sessions in this process. Losing them costs one call per user. */
export function createSessions(
  { toolkits, authConfigs, multiAccount }: Pick<Settings, 'toolkits' | 'authConfigs' | 'multiAccount'>,
  catalogue: Pick<Catalogue, 'read'>,
): Sessions {
  // Oldest use first.
  const ids = new Map<string, string>();
  const once = createSingleFlight<string>();

  async function find(upstream: Upstream, user: string, purpose: SessionPurpose): Promise<string> {
    const key = keyOf(user, purpose);
    const id = ids.get(key) ?? (await once(key, () => create(upstream, user, purpose)));
    ids.delete(key);
    ids.set(key, id);
    const [oldest] = ids.keys();
    if (ids.size > MOST_SESSIONS && oldest !== undefined) ids.delete(oldest);
    return id;
  }

  // Without a limit, both purposes have one session. No user's id has a line break in it.
  function keyOf(user: string, purpose: SessionPurpose): string {
    return multiAccount && purpose === 'replace' ? `${user}\n` : user;
  }

  async function create(upstream: Upstream, user: string, purpose: SessionPurpose): Promise<string> {
    // Composio makes no session for a slug that it does not know: one that is misspelt would stop all the others.
    const { bySlug } = await catalogue.read();
    const configs = [...authConfigs].filter(([slug]) => bySlug.has(slug));
    return upstream.createSession({
      user_id: user,
      // Connecting is our business; an agent in this session must not hand out links.
      manage_connections: { enable: false },
      ...(toolkits && { toolkits: { enable: [...bySlug.keys()] } }),
      ...(configs.length > 0 && { auth_configs: Object.fromEntries(configs) }),
      ...(multiAccount && purpose === 'add' && { multi_account: toMultiAccount(multiAccount) }),
    });
  }

  return {
    async use(upstream, user, work, purpose = 'add') {
      const id = await find(upstream, user, purpose);
      try {
        return await work(id);
      } catch (error) {
        if (!isConnectError(error) || error.code !== 'not_found') throw error;
        const key = keyOf(user, purpose);
        if (ids.get(key) === id) ids.delete(key);
        return work(await find(upstream, user, purpose));
      }
    },
  };
}

function toMultiAccount(settings: MultiAccount): NonNullable<SessionBody['multi_account']> {
  const { maxAccountsPerToolkit: most, requireExplicitSelection = false } = settings;
  return {
    enable: true as const,
    ...(most !== undefined && { max_accounts_per_toolkit: most }),
    require_explicit_selection: requireExplicitSelection,
  };
}
