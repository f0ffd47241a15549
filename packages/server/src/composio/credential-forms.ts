import type { CredentialForm } from '@plugboard/protocol';
import { TYPED_SCHEMES, type TypedScheme } from './composio.ts';
import type { Ask } from './ask.ts';
import { fittingConfigs } from './fitting-configs.ts';
import type { Settings } from '../options/options.ts';
import { presentForm } from './present.ts';
import { createSingleFlight } from '../timing/single-flight.ts';
import type { Upstream } from './upstream.ts';
import type { UpstreamScheme } from './upstream-shape.ts';

/** A form, and what is sent with it that nobody is shown. */
export interface FullForm {
  scheme: TypedScheme;
  form: CredentialForm;
  /** Values of fields that are not for people, by their names. */
  hidden: Readonly<Record<string, string>>;
}

/** The forms that toolkits ask for, kept in this process for five minutes. */
export interface CredentialForms {
  /** None where the app offers none. */
  read(slug: string): Promise<readonly FullForm[]>;
}

const LIFETIME = 5 * 60_000;
const MOST_TOOLKITS = 2000;

/** Keeps the forms of the toolkits for which the app offers any. */
export function createCredentialForms(
  { credentials, now }: Settings,
  ask: Ask,
): CredentialForms {
  const kept = new Map<string, { forms: readonly FullForm[]; until: number }>();
  const once = createSingleFlight<readonly FullForm[]>(now);

  async function load(slug: string): Promise<readonly FullForm[]> {
    // Under a deadline of its own, as several requests may wait for it.
    const schemes = await ask((upstream) => usableSchemes(upstream, slug));
    const forms = schemes.flatMap((scheme) => toFullForm(scheme) ?? []);
    if (kept.size >= MOST_TOOLKITS) kept.clear();
    kept.set(slug, { forms, until: now() + LIFETIME });
    return forms;
  }

  return {
    async read(slug) {
      if (!credentials?.has(slug)) return [];
      const found = kept.get(slug);
      return found && now() < found.until ? found.forms : once(slug, () => load(slug));
    },
  };
}

// Where an auth config wants something that only the project's owner can know, and there is none, a key could be typed
// in but never kept.
async function usableSchemes(upstream: Upstream, slug: string): Promise<UpstreamScheme[]> {
  const schemes = await upstream.schemes(slug);
  if (!schemes.some(({ needsOwner }) => needsOwner)) return schemes;
  const configs = await upstream.authConfigs(slug);
  return schemes.filter(
    ({ needsOwner, mode }) => !needsOwner || fittingConfigs(configs, slug, mode).length > 0,
  );
}

function toFullForm(asked: UpstreamScheme): FullForm | null {
  const scheme = TYPED_SCHEMES.find((typed) => typed === asked.mode);
  const form = scheme && presentForm(scheme, asked);
  if (!form) return null;
  const hidden = asked.fields.flatMap((field) =>
    field.user_visible || field.default === null ? [] : [[field.name, field.default] as const],
  );
  return { scheme, form, hidden: Object.fromEntries(hidden) };
}
