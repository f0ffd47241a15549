import { createCatalogue, type Catalogue } from './composio/catalogue.ts';
import { createCredentialForms, type CredentialForms } from './composio/credential-forms.ts';
import type { Deadline } from './timing/deadline.ts';
import { createEventHub, type EventHub } from './events/event-hub.ts';
import { createKeyConfigs, type KeyConfigs } from './composio/key-configs.ts';
import type { Settings } from './options/options.ts';
import { createRateLimiter, type RateLimiter } from './request/rate-limiter.ts';
import { createSessions, type Sessions } from './composio/sessions.ts';
import { createSealer, type Sealer } from './secrets/token.ts';
import { createUpstream, type Upstream } from './composio/upstream.ts';
import { createPseudonyms, type PseudonymOf } from './secrets/pseudonym.ts';

/** What all requests to one handler share. */
export interface Services {
  settings: Settings;
  /** Reaches Composio; `report` hears of what goes wrong with counting the calls. */
  connect: (deadline: Deadline, report?: (error: unknown) => void) => Upstream;
  catalogue: Catalogue;
  forms: CredentialForms;
  configs: KeyConfigs;
  sessions: Sessions;
  sealer: Sealer;
  /** By the newest secret: what is counted and told is kept under it. */
  pseudonymOf: PseudonymOf;
  /** By each secret, the newest first: while one takes the place of the other, all instances have one in common. */
  pseudonymsOf: (user: string) => Promise<readonly string[]>;
  limiter: RateLimiter;
  hub: EventHub;
}

/** Puts together what all requests share. */
export function createServices(settings: Settings): Services {
  const { composio, secrets, now, stores } = settings;
  const [pseudonymOf = createPseudonyms(''), ...former] = secrets.map(createPseudonyms);
  const limiter = createRateLimiter(settings, pseudonymOf);
  const connect: Services['connect'] = (deadline, report = () => {}) =>
    createUpstream(composio.getClient(), deadline, now, () => limiter.spend(report));
  return {
    settings,
    connect,
    catalogue: createCatalogue(settings, connect),
    forms: createCredentialForms(settings, connect),
    configs: createKeyConfigs(settings),
    sessions: createSessions(settings),
    sealer: createSealer(secrets, now),
    pseudonymOf,
    pseudonymsOf: (user) => Promise.all([pseudonymOf, ...former].map((one) => one(user))),
    limiter,
    hub: createEventHub(stores.events),
  };
}
