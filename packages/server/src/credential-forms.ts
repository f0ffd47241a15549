import type { CredentialForm } from '@plugboard/protocol';
import { UPSTREAM_DEADLINE, withDeadline, type Deadline } from './deadline.ts';
import type { Settings } from './options.ts';
import { presentForm } from './present.ts';
import { createSingleFlight } from './single-flight.ts';
import type { Upstream } from './upstream.ts';

/** A form, and what is sent with it that nobody is shown. */
export interface FullForm {
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

// The schemes whose every field is typed by a person. OAuth wants a Connect Link, also where it begins with fields.
const TYPED = new Set([
  'API_KEY',
  'BEARER_TOKEN',
  'BASIC',
  'BASIC_WITH_JWT',
  'GOOGLE_SERVICE_ACCOUNT',
  'SERVICE_ACCOUNT',
  'BILLCOM_AUTH',
  'CALCOM_AUTH',
]);

/** Keeps the forms of the toolkits for which the app offers any. */
export function createCredentialForms(
  { credentials, now }: Settings,
  connect: (deadline: Deadline) => Upstream,
): CredentialForms {
  const kept = new Map<string, { forms: readonly FullForm[]; until: number }>();
  const once = createSingleFlight<readonly FullForm[]>();

  async function load(slug: string): Promise<readonly FullForm[]> {
    // Under a deadline of its own, as several requests may wait for it.
    const schemes = await withDeadline(UPSTREAM_DEADLINE, (deadline) => connect(deadline).schemes(slug));
    const forms = schemes.flatMap((scheme) => {
      const form = TYPED.has(scheme.mode) ? presentForm(scheme) : null;
      const hidden = scheme.fields.flatMap((field) =>
        field.user_visible || field.default === null ? [] : [[field.name, field.default] as const],
      );
      return form ? [{ form, hidden: Object.fromEntries(hidden) }] : [];
    });
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
