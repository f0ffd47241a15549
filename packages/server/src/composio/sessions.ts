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
    purpose: SessionPurpose,
    work: (sessionId: string) => Promise<T>,
  ): Promise<T>;
}

/** `replace`: for one more connection than allowed, for as long as it takes the place of another. */
export type SessionPurpose = 'add' | 'replace';

const MOST_SESSIONS = 10_000;

/** What all sessions are made with, as far as Composio's catalogue has it now; the same object for as long as it is the same. */
interface Offer {
  body: Pick<SessionBody, 'toolkits' | 'auth_configs'>;
  /** The body as JSON, to tell one from another. */
  text: string;
}

/** Remembers the ids of sessions in this process. Losing them costs one call per user. */
export function createSessions(
  { toolkits, authConfigs, multiAccount, now }: Pick<Settings, 'toolkits' | 'authConfigs' | 'multiAccount' | 'now'>,
  catalogue: Pick<Catalogue, 'read'>,
): Sessions {
  // Oldest use first.
  const sessions = new Map<string, { id: string; offer: Offer }>();
  const once = createSingleFlight<string>(now);
  let lastOffer: Offer = { body: {}, text: '{}' };

  async function find(upstream: Upstream, user: string, purpose: SessionPurpose): Promise<string> {
    const key = keyOf(user, purpose);
    const offer = await readOffer();
    const found = sessions.get(key);
    // One that was made while the catalogue lacked something would go on without it: without the host's auth config, too.
    const id =
      found?.offer === offer
        ? found.id
        : await once(`${key}\n${offer.text}`, () => create(upstream, user, purpose, offer));
    sessions.delete(key);
    sessions.set(key, { id, offer });
    const [oldest] = sessions.keys();
    if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return id;
  }

  // Composio makes no session for a slug that it does not know: one that is misspelt would stop all the others.
  async function readOffer(): Promise<Offer> {
    const { bySlug } = await catalogue.read();
    const configs = [...authConfigs].filter(([slug]) => bySlug.has(slug));
    const body = {
      ...(toolkits && { toolkits: { enable: [...toolkits].filter((slug) => bySlug.has(slug)) } }),
      ...(configs.length > 0 && { auth_configs: Object.fromEntries(configs) }),
    };
    const text = JSON.stringify(body);
    if (text !== lastOffer.text) lastOffer = { body, text };
    return lastOffer;
  }

  // Without a limit, both purposes have one session. No user's id has a line break in it.
  function keyOf(user: string, purpose: SessionPurpose): string {
    return multiAccount && purpose === 'replace' ? `${user}\n` : user;
  }

  function create(upstream: Upstream, user: string, purpose: SessionPurpose, offer: Offer): Promise<string> {
    return upstream.createSession({
      user_id: user,
      // Connecting is our business; an agent in this session must not hand out links.
      manage_connections: { enable: false },
      ...offer.body,
      ...(multiAccount && purpose === 'add' && { multi_account: toMultiAccount(multiAccount) }),
    });
  }

  return {
    async use(upstream, user, purpose, work) {
      const id = await find(upstream, user, purpose);
      try {
        return await work(id);
      } catch (error) {
        if (!isConnectError(error) || error.code !== 'not_found') throw error;
        const key = keyOf(user, purpose);
        if (sessions.get(key)?.id === id) sessions.delete(key);
        return work(await find(upstream, user, purpose));
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
