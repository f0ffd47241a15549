import type { Connection } from '@plugboard/protocol';
import { isFailedAttempt, presentConnection } from '../composio/present.ts';
import { hasLostAccess } from './has-lost-access.ts';
import type { Context } from '../route.ts';
import type { Selection } from './selections.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** What is needed to tell which connections a user has, and which of them run. */
export interface UserContext extends Pick<Context, 'upstream' | 'user' | 'settings'> {
  selection: Pick<Selection, 'get'>;
}

/**
 * All connections of a user, or those of one toolkit, newest first.
 *
 * Attempts that came to nothing and toolkits that the app does not offer are left out.
 */
export async function userConnections(
  { upstream, user, settings: { toolkits }, selection }: UserContext,
  toolkit?: string,
): Promise<Connection[]> {
  const accounts = await upstream.accounts(user, toolkit === undefined ? {} : { toolkit });
  const shown = accounts
    .filter(({ toolkit: { slug } }) => toolkits?.has(slug) ?? true)
    .filter((account) => !isFailedAttempt(account));
  const selected = await selectedIds(shown, selection);
  return shown.sort(newestFirst).map((account) => presentConnection(account, selected.has(account.id)));
}

/**
 * Presents one account of a user. Only for one that can be the selected one does that need to know the others of its
 * toolkit.
 */
export async function userConnection(
  { upstream, user, settings, selection }: UserContext,
  account: UpstreamAccount,
): Promise<Connection> {
  if (account.status !== 'ACTIVE' && !(settings.selections && isLost(account))) return presentConnection(account, false);
  const siblings = await upstream.accounts(user, { toolkit: account.toolkit.slug });
  const selected = await selectedIds(siblings, selection);
  return presentConnection(account, selected.has(account.id));
}

// What Composio runs is the newest ACTIVE one of each toolkit, unless it is told which one the user has chosen. A choice
// that has lost its access is still the choice: another account in its place would act in a name that nobody has chosen.
async function selectedIds(
  accounts: readonly UpstreamAccount[],
  selection: Pick<Selection, 'get'>,
): Promise<ReadonlySet<string>> {
  const byToolkit = new Map<string, UpstreamAccount[]>();
  for (const account of accounts.toSorted(newestFirst)) {
    if (account.status !== 'ACTIVE' && !isLost(account)) continue;
    const { slug } = account.toolkit;
    const others = byToolkit.get(slug);
    if (others) others.push(account);
    else byToolkit.set(slug, [account]);
  }
  const selected = [...byToolkit].map(async ([slug, candidates]) => {
    const newest = candidates.find(({ status }) => status === 'ACTIVE');
    // Of one, there is nothing to choose.
    const chosen = candidates.length > 1 ? await selection.get(slug) : null;
    return (candidates.find(({ id }) => id === chosen) ?? newest)?.id ?? '';
  });
  return new Set(await Promise.all(selected));
}

function isLost(account: UpstreamAccount): boolean {
  return hasLostAccess(account) && !isFailedAttempt(account);
}

function newestFirst(a: UpstreamAccount, b: UpstreamAccount): number {
  return b.created_at - a.created_at || (a.id < b.id ? -1 : 1);
}
