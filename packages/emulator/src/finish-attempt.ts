import { moveTo, reasons, type Account } from './account.ts';
import { expireAttempt } from './attempt.ts';
import type { LinkRecord } from './link-record.ts';
import { inventSecrets } from './wire/account-state.ts';
import type { World } from './world.ts';

/** How an attempt can end on the hosted page. */
export type Ending =
  | { readonly kind: 'allow'; readonly label: string | null; readonly secrets?: Record<string, string> }
  | { readonly kind: 'deny' }
  | { readonly kind: 'provider-error' }
  | { readonly kind: 'other-browser' }
  | { readonly kind: 'expire' };

/**
 * Ends an attempt and uses up its link. Returns the address to go back to, with its own query kept and the
 * outcome added, or undefined where nobody said one or where the link simply ran out.
 */
export function finishAttempt(
  world: World,
  link: LinkRecord,
  account: Account,
  ending: Ending,
): string | undefined {
  const now = world.now();
  if (ending.kind === 'expire') {
    expireAttempt(world, account);
    return undefined;
  }
  if (ending.kind === 'allow' && world.consent !== 'deny') {
    link.outcome = 'connected';
    account.label = ending.label;
    account.secrets = { ...inventSecrets(account), ...ending.secrets };
    moveTo(account, 'ACTIVE', now);
    return callbackOf(link, account, { status: 'success' });
  }
  link.outcome = 'failed';
  const failure = failures[ending.kind === 'allow' ? 'deny' : ending.kind];
  moveTo(account, failure.status, now, failure.reason);
  return callbackOf(link, account, { status: 'failed', error: failure.error });
}

const failures = {
  deny: { status: 'FAILED', reason: reasons.denied, error: 'access_denied' },
  'provider-error': { status: 'FAILED', reason: reasons.providerFailed, error: 'server_error' },
  'other-browser': {
    status: 'EXPIRED',
    reason: 'INITIATION_TIMEOUT',
    error: 'started from a different browser or device',
  },
} as const;

// The query of the callback is copied as it was written: parsing and writing it again would change its
// spelling.
function callbackOf(link: LinkRecord, account: Account, outcome: Record<string, string>): string | undefined {
  if (link.callbackUrl === undefined) return undefined;
  const id = {
    snake: { connected_account_id: account.id },
    camel: { connectedAccountId: account.id, appName: account.toolkit },
  };
  const added = new URLSearchParams({ ...outcome, ...id[link.callbackStyle] }).toString();
  const [address = '', ...fragment] = link.callbackUrl.split('#');
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return [`${address}${joint}${added}`, ...fragment].join('#');
}
