import type { Connection } from '@plugboard/protocol';
import type { Settings } from './options.ts';
import { isFailedAttempt, presentConnection } from './present.ts';
import type { Upstream } from './upstream.ts';
import type { UpstreamAccount } from './upstream-shape.ts';

/**
 * All connections of a user, or those of one toolkit, newest first.
 *
 * Attempts that came to nothing and toolkits that the app does not offer are left out.
 */
export async function userConnections(
  upstream: Upstream,
  user: string,
  { toolkits }: Pick<Settings, 'toolkits'>,
  toolkit?: string,
): Promise<Connection[]> {
  const accounts = await upstream.accounts(user, toolkit === undefined ? {} : { toolkit });
  const shown = accounts
    .filter(
      ({ toolkit: { slug } }) => (toolkit === undefined || slug === toolkit) && (toolkits?.has(slug) ?? true),
    )
    .filter((account) => !isFailedAttempt(account))
    .sort(newestFirst);
  const selected = selectedIds(shown);
  return shown.map((account) => presentConnection(account, selected.has(account.id)));
}

/**
 * Presents one account of a user. Only for an ACTIVE one does that need to know the others of its toolkit.
 */
export async function userConnection(
  upstream: Upstream,
  user: string,
  account: UpstreamAccount,
): Promise<Connection> {
  if (account.status !== 'ACTIVE') return presentConnection(account, false);
  const { slug } = account.toolkit;
  const accounts = await upstream.accounts(user, { toolkit: slug });
  const siblings = accounts.filter(({ toolkit }) => toolkit.slug === slug).sort(newestFirst);
  return presentConnection(account, selectedIds(siblings).has(account.id));
}

// What Composio runs, unless a session says otherwise, is the newest ACTIVE one of each toolkit.
function selectedIds(newestFirstAccounts: readonly UpstreamAccount[]): ReadonlySet<string> {
  const byToolkit = new Map<string, string>();
  for (const { id, status, toolkit } of newestFirstAccounts) {
    if (status === 'ACTIVE' && !byToolkit.has(toolkit.slug)) byToolkit.set(toolkit.slug, id);
  }
  return new Set(byToolkit.values());
}

function newestFirst(a: UpstreamAccount, b: UpstreamAccount): number {
  return b.created_at - a.created_at || (a.id < b.id ? -1 : 1);
}
