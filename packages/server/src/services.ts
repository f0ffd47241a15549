import { createAsk, type Ask } from './composio/ask.ts';
import { createCatalogue, type Catalogue } from './composio/catalogue.ts';
import { createCredentialForms, type CredentialForms } from './composio/credential-forms.ts';
import { createEventHub, type EventHub } from './events/event-hub.ts';
import { createKeyConfigs, type KeyConfigs } from './composio/key-configs.ts';
import type { Settings } from './options/options.ts';
import { createRateLimiter, type RateLimiter } from './request/rate-limiter.ts';
import { createSessions, type Sessions } from './composio/sessions.ts';
import { createSealer, LINK_LIFETIME, type Sealer } from './secrets/token.ts';
import { createPseudonyms } from './secrets/pseudonym.ts';

/** What all requests to one handler share. */
export interface Services {
  settings: Settings;
  ask: Ask;
  catalogue: Catalogue;
  forms: CredentialForms;
  configs: KeyConfigs;
  sessions: Sessions;
  sealer: Sealer;
  /** By each secret, the newest first: while one takes the place of the other, all instances have one in common. */
  pseudonymsOf: (user: string) => Promise<readonly string[]>;
  limiter: RateLimiter;
  hub: EventHub;
}

/** Puts together what all requests share. */
export function createServices(settings: Settings): Services {
  const { secrets, now, stores } = settings;
  const [pseudonymOf, ...former] = secrets.map(createPseudonyms);
  if (!pseudonymOf) throw new Error('plugboard: there is no secret to make pseudonyms with.');
  const limiter = createRateLimiter(settings, pseudonymOf);
  const ask = createAsk(settings, (report, pseudonym) => limiter.spend(report, pseudonym));
  const catalogue = createCatalogue(settings, ask);
  return {
    settings,
    ask,
    catalogue,
    forms: createCredentialForms(settings, ask),
    configs: createKeyConfigs(settings, ask),
    sessions: createSessions(settings, catalogue),
    // Composio gives whoever has to sign in to the app first as long again.
    sealer: createSealer(secrets, now, settings.signInUrl === null ? LINK_LIFETIME : 2 * LINK_LIFETIME),
    pseudonymsOf: (user) => Promise.all([pseudonymOf, ...former].map((one) => one(user))),
    limiter,
    hub: createEventHub(stores.events),
  };
}
