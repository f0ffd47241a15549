import {
  COMPOSIO_STATUSES,
  type Connection,
  type ConnectionStatusReason,
  type CredentialField,
  type CredentialForm,
  type Toolkit,
} from '@plugboard/protocol';
import type { Settings } from '../options/options.ts';
import { isLoopback } from '../values/loopback.ts';
import { toPlainText } from '../values/plain-text.ts';
import { groupsOf } from './categories.ts';
import type { TypedScheme } from './composio.ts';
import { toStatusReason } from './status-reason.ts';
import type { UpstreamAccount, UpstreamField, UpstreamScheme, UpstreamToolkit } from './upstream-shape.ts';

// The one file that speaks both languages. It copies named fields one by one: what Composio adds tomorrow
// stays here.

/** How long after its start an unfinished attempt may still be moved to EXPIRED, in milliseconds. */
const ATTEMPT_LIMIT = 11 * 60_000;

/** Presents a connected account as a connection. */
export function presentConnection(account: UpstreamAccount, isSelected: boolean): Connection {
  const { status, state, auth_config } = account;
  const scheme = auth_config.auth_scheme ?? state.authScheme;
  return {
    id: account.id,
    toolkit: account.toolkit.slug,
    status: COMPOSIO_STATUSES.find((known) => known === status) ?? 'UNKNOWN',
    statusReason: reasonOf(account),
    alias: toPlainText(account.alias, 200),
    label: toPlainText(state.val.displayName, 200),
    authScheme: scheme !== null && isScheme(scheme) ? scheme : null,
    accountType: account.experimental.account_type === 'SHARED' ? 'SHARED' : 'PRIVATE',
    isSelected,
    createdAt: new Date(account.created_at).toISOString(),
  };
}

/** Whether an account is an attempt that came to nothing, and never was a connection. */
export function isFailedAttempt(account: UpstreamAccount): boolean {
  return account.status === 'FAILED' || (account.status === 'EXPIRED' && reasonOf(account) !== null);
}

/** Whether an account is an attempt, still open or come to nothing, and not a connection yet. */
export function isAttempt(account: UpstreamAccount): boolean {
  return account.status === 'INITIALIZING' || account.status === 'INITIATED' || isFailedAttempt(account);
}

// Composio has one status for access that ended and for a link that nobody used. That one was not used in time, it says
// of attempts alone; any other reason also of connections, which must not be hidden. There the age tells: what was EXPIRED
// as soon as its link was can never have worked.
function reasonOf({ status, status_reason, created_at, updated_at }: UpstreamAccount): ConnectionStatusReason | null {
  if (status === 'ACTIVE') return null;
  const reason = toStatusReason(status_reason);
  if (status !== 'EXPIRED' || reason === 'timed_out') return reason;
  const isAsOldAsLink = updated_at > 0 && updated_at - created_at <= ATTEMPT_LIMIT;
  if (!isAsOldAsLink) return null;
  return status_reason ? reason : 'timed_out';
}

/** A toolkit of the catalogue in our words; whose it is and whether it can be connected is added later. */
export type PresentedToolkit = Omit<Toolkit, 'availability' | 'canSelect' | 'connections'>;

/** Presents a toolkit of the catalogue. */
export function presentToolkit(toolkit: UpstreamToolkit, settings: LogoSettings): PresentedToolkit {
  const { slug, name, meta, auth_schemes, composio_managed_auth_schemes } = toolkit;
  return {
    slug,
    // Some have a space in front, which would put them first in the alphabet.
    name: toPlainText(name, 120) ?? slug,
    description: toPlainText(meta.description, 1000),
    logo: meta.logo !== null && isLogo(meta.logo, settings) ? meta.logo : null,
    categories: groupsOf(meta.categories),
    authSchemes: auth_schemes.filter(isScheme),
    isManaged: composio_managed_auth_schemes.length > 0,
  };
}

/** Presents what a scheme asks a person for; `null` if a person could not fill it in. */
export function presentForm(scheme: TypedScheme, { auth_hint_url, fields }: UpstreamScheme): CredentialForm | null {
  const visible = fields.filter(({ user_visible }) => user_visible);
  const isHiddenGap = fields.some((field) => !field.user_visible && field.required && field.default === null);
  if (visible.length === 0 || isHiddenGap) return null;
  return {
    scheme,
    fields: visible.map(presentField),
    hintUrl: auth_hint_url !== null && readAddress(auth_hint_url)?.protocol === 'https:' ? auth_hint_url : null,
  };
}

function presentField({
  name,
  displayName,
  description,
  required,
  is_secret,
  ...field
}: UpstreamField): CredentialField {
  // Where nobody said, the name tells; to hide too much is the lesser harm.
  const isSecret = is_secret ?? /key|token|secret|password|credential/i.test(name);
  return {
    name,
    label: toPlainText(displayName, 120) ?? name,
    description: toPlainText(description, 500),
    isRequired: required,
    isSecret,
    defaultValue: isSecret ? null : toPlainText(field.default, 500),
  };
}

function isScheme(value: string): boolean {
  return /^[A-Z][A-Z0-9_]{0,39}$/.test(value);
}

/** Reads an address that a browser may be given; `null` for one that it could read as another. */
function readAddress(value: string): URL | null {
  if (value.length > 2048 || /[\s\\\p{C}]/u.test(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.username || url.password ? null : url;
}

type LogoSettings = Pick<Settings, 'logoHosts' | 'callbackUrl'>;

// Everybody who looks at the page asks for it, so it must be nowhere but where the host says; or, in development, on this
// machine.
function isLogo(value: string, { logoHosts, callbackUrl }: LogoSettings): boolean {
  if (/^data:image\/(svg\+xml|png)[;,]/.test(value)) return value.length <= 65_536 && !/\s/.test(value);
  const url = readAddress(value);
  if (url?.protocol === 'https:') return logoHosts.includes(url.host);
  return url?.protocol === 'http:' && [url, callbackUrl].every(({ hostname }) => isLoopback(hostname));
}
