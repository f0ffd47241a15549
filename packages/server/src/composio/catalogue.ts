import type { Category, Toolkit } from '@plugboard/protocol';
import { listGroups } from './categories.ts';
import type { Ask } from './ask.ts';
import { Hint } from '../values/hint.ts';
import type { Settings } from '../options/options.ts';
import { presentToolkit, type PresentedToolkit } from './present.ts';
import { indexToolkit, type Indexed } from './search-toolkits.ts';
import { waitAtMost } from '../timing/deadline.ts';
import { createSingleFlight } from '../timing/single-flight.ts';
import type { Upstream } from './upstream.ts';
import type { UpstreamToolkit } from './upstream-shape.ts';

/** A toolkit as all users see it. */
export type CatalogueToolkit = PresentedToolkit & Pick<Toolkit, 'availability'>;

/** The toolkits that the app offers, as they were at some time. Has no data of any user. */
export interface CatalogueSnapshot {
  /** In Composio's order: by popularity. */
  indexed: readonly Indexed<CatalogueToolkit>[];
  bySlug: ReadonlyMap<string, CatalogueToolkit>;
  /** The groups into which it falls, most used first. */
  categories: readonly Category[];
}

/** The catalogue, kept in this process for five minutes. */
export interface Catalogue {
  read(): Promise<CatalogueSnapshot>;
  /** Remembers for five minutes that Composio has no way to authorize a toolkit. */
  markUnavailable(slug: string): void;
  /** Whether a toolkit has been marked so. */
  isUnavailable(slug: string): boolean;
}

const LIFETIME = 5 * 60_000;
/** How long to stay with an old catalogue after a new one could not be had. */
const RETRY_AFTER = 30_000;
/** How long to wait for a new one where there is an old one, in milliseconds: whoever asks waits as long. */
const RELOAD_DEADLINE = 3000;
/** How long to wait for the auth configs, in milliseconds: less than for the rest, which can do without them. */
const CONFIGS_DEADLINE = 2000;

// These need an OAuth app that somebody has registered. DCR and CIMD register by themselves, and S2S asks its
// user.
const NEEDS_APP = new Set(['OAUTH1', 'OAUTH2']);

/**
 * Keeps the catalogue. When it has run out and a new one cannot be had, the old one stays in use.
 *
 * It is loaded under a deadline of its own, as several requests may wait for it.
 */
export function createCatalogue(settings: Settings, ask: Ask): Catalogue {
  const { now } = settings;
  const once = createSingleFlight<CatalogueSnapshot>(now);
  const unavailable = new Map<string, number>();
  let snapshot: CatalogueSnapshot | undefined;
  let freshUntil = -Infinity;
  let isStale = false;

  async function load(): Promise<CatalogueSnapshot> {
    const isFirst = !snapshot;
    try {
      snapshot = await ask((upstream) => fetchSnapshot(upstream, settings), snapshot && { within: RELOAD_DEADLINE });
      if (isFirst) reportUnknown(settings, snapshot);
      isStale = false;
      freshUntil = now() + LIFETIME;
      return snapshot;
    } catch (error) {
      if (!snapshot) throw error;
      // Once, until it works again: the old one looks well, however old it gets.
      if (!isStale) settings.onError(error, { requestId: 'none', route: null });
      isStale = true;
      freshUntil = now() + RETRY_AFTER;
      return snapshot;
    }
  }

  return {
    async read() {
      return snapshot && now() < freshUntil ? snapshot : once('catalogue', load);
    },
    markUnavailable(slug) {
      unavailable.set(slug, now() + LIFETIME);
    },
    isUnavailable(slug) {
      return (unavailable.get(slug) ?? -Infinity) > now();
    },
  };
}

// Sign-ins go on without them, but nobody would find out why an app is not offered.
function reportUnknown({ toolkits, authConfigs, onError }: Settings, { bySlug }: CatalogueSnapshot): void {
  const unknown = Object.entries({ toolkits: toolkits ?? [], authConfigs: authConfigs.keys() }).flatMap(([option, slugs]) => {
    const names = [...slugs].filter((slug) => !bySlug.has(slug)).map((slug) => JSON.stringify(slug));
    return names.length > 0 ? [`${option} names ${names.join(', ')}`] : [];
  });
  if (unknown.length === 0) return;
  const why = "What is not in Composio's catalogue, or not in toolkits, is left out: perhaps it is misspelt.";
  onError(new Hint(`${unknown.join('; ')}. ${why}`), { requestId: 'none', route: null });
}

async function fetchSnapshot(upstream: Upstream, settings: Settings): Promise<CatalogueSnapshot> {
  const [all, configured] = await Promise.all([upstream.toolkits(), configuredSlugs(upstream)]);
  // Not knowing must not take toolkits away: authorizing will tell.
  if (configured instanceof Hint) settings.onError(configured, { requestId: 'none', route: null });
  const indexed = all
    .filter(({ slug }) => settings.toolkits?.has(slug) ?? true)
    .map((toolkit) => {
      const isConfigured = settings.authConfigs.has(toolkit.slug) || configured instanceof Hint || configured.has(toolkit.slug);
      const item = { ...presentToolkit(toolkit, settings), availability: availabilityOf(toolkit, isConfigured) };
      // People also look for what Composio calls it.
      return indexToolkit(item, toolkit.meta.categories.flatMap(({ id, name }) => [id, name]));
    });
  const toolkits = indexed.map(({ item }) => item);
  return {
    indexed,
    bySlug: new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit])),
    categories: listGroups(toolkits),
  };
}

async function configuredSlugs(upstream: Upstream): Promise<ReadonlySet<string> | Hint> {
  try {
    const configs = await waitAtMost(CONFIGS_DEADLINE, () => upstream.authConfigs());
    return new Set(configs.filter(({ status }) => status !== 'DISABLED').map(({ toolkit }) => toolkit.slug));
  } catch (cause) {
    return new Hint('The auth configs cannot be listed: toolkits that need one are offered also without.', { cause });
  }
}

function availabilityOf(toolkit: UpstreamToolkit, isConfigured: boolean): Toolkit['availability'] {
  const { no_auth, auth_schemes, composio_managed_auth_schemes } = toolkit;
  if (no_auth) return 'no-auth-needed';
  const needsApp = auth_schemes.length > 0 && auth_schemes.every((scheme) => NEEDS_APP.has(scheme));
  return needsApp && composio_managed_auth_schemes.length === 0 && !isConfigured
    ? 'unavailable'
    : 'available';
}
