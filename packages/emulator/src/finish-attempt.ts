import { moveTo, reasons, type Account } from './account.ts';
import { expireAttempt } from './attempt.ts';
import { needsVerifying } from './auth-session.ts';
import { inventSecrets } from './invent-secrets.ts';
import type { LinkRecord } from './link-record.ts';
import { unguessable } from './unguessable.ts';
import type { World } from './world.ts';

/** How an attempt can end on the hosted page. */
export type Ending =
  | { readonly kind: 'allow'; readonly label: string | null; readonly secrets?: Record<string, string> }
  | { readonly kind: 'deny' }
  | { readonly kind: 'provider-error' }
  | { readonly kind: 'other-browser' }
  | { readonly kind: 'expire' };

/**
 * Ends an attempt and uses up its link. Returns the address to go to, with its own query kept and the outcome
 * added: the callback, or the link's own `page` where nobody said one; undefined where the link simply ran out. With a
 * verifier, what a provider agreed to goes there first, and the account stays as it is.
 */
export function finishAttempt(
  world: World,
  link: LinkRecord,
  account: Account,
  chosen: Ending,
  page: string,
): string | undefined {
  const ending: Ending = chosen.kind === 'allow' && world.consent === 'deny' ? { kind: 'deny' } : chosen;
  if (ending.kind === 'expire') {
    expireAttempt(world, account);
    return undefined;
  }
  const reachedProvider = ending.kind === 'allow' || ending.kind === 'provider-error';
  if (world.verifierUrl !== undefined && reachedProvider && needsVerifying(world, account.scheme)) {
    link.outcome = 'verifying';
    return withQuery(world.verifierUrl, { session_uri: holdBack(world, account, ending) });
  }
  link.outcome = outcomes[ending.kind];
  settle(world, account, ending);
  const status =
    ending.kind === 'allow' ? { status: 'success' } : { status: 'failed', error: errors[ending.kind] };
  return withQuery(link.callbackUrl ?? page, { ...status, ...idOf(link, account) });
}

/** Moves an account to where an attempt has ended. One that came from another browser stays pending. */
export function settle(world: World, account: Account, ending: Ending): void {
  const now = world.now();
  if (ending.kind === 'allow') {
    account.label = ending.label;
    account.secrets = { ...inventSecrets(account), ...ending.secrets };
    moveTo(account, 'ACTIVE', now);
  }
  if (ending.kind === 'deny') moveTo(account, 'FAILED', now, reasons.denied);
  if (ending.kind === 'provider-error') moveTo(account, 'FAILED', now, reasons.providerFailed);
}

const outcomes = {
  allow: 'connected',
  deny: 'failed',
  'provider-error': 'failed',
  'other-browser': 'other-browser',
} as const;

const errors = {
  deny: 'access_denied',
  'provider-error': 'server_error',
  'other-browser': 'This connection was started from a different browser or device',
} as const;

// The time of the attempt begins anew for the verifier.
function holdBack(world: World, account: Account, ending: Ending): string {
  const uri = unguessable('session', 32);
  account.initiatedAt = world.now();
  world.authSessions.set(uri, { accountId: account.id, ending });
  return uri;
}

// Composio's own page is told in camel case, whatever started the connection.
function idOf({ callbackUrl, callbackStyle }: LinkRecord, { id, toolkit }: Account): Record<string, string> {
  if (callbackUrl !== undefined && callbackStyle === 'snake') return { connected_account_id: id };
  return { connectedAccountId: id, appName: toolkit };
}

// The query an address has is copied as it was written: parsing and writing it again would change its spelling. What a
// header cannot carry is spelt out all the same.
function withQuery(url: string, more: Record<string, string>): string {
  const added = new URLSearchParams(more).toString();
  const written = /^[!-~]*$/.test(url) ? url : new URL(url).href;
  const [address = '', ...fragment] = written.split('#');
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return [`${address}${joint}${added}`, ...fragment].join('#');
}
