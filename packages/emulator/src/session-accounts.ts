import type { Account } from './account.ts';
import { objectOf } from './check.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/**
 * The accounts of a toolkit that a session works with, in any status, newest first: those that are pinned,
 * else the private ones of its user.
 */
export function sessionAccounts(world: World, session: Session, toolkit: string): readonly Account[] {
  const pinned = objectOf(session.config['connected_accounts'])[toolkit];
  const isOurs = (account: Account) =>
    Array.isArray(pinned)
      ? pinned.includes(account.id)
      : account.userId === session.userId && account.accountType === 'PRIVATE';
  // Later ones were added later, also within one millisecond.
  return [...world.accounts.values()]
    .filter((account) => account.toolkit === toolkit && isOurs(account))
    .toReversed()
    .toSorted((a, b) => b.createdAt - a.createdAt);
}

/** Of accounts, newest first, the one that stands for them: the one a tool would work with, else the newest. */
export function usualAccount(accounts: readonly Account[]): Account | undefined {
  return accounts.find(({ status }) => status === 'ACTIVE') ?? accounts[0];
}

/** Whether a session lets its user have several accounts of a toolkit. */
export function hasSeveralAccounts({ config }: Pick<Session, 'config'>): boolean {
  return objectOf(config['multi_account'])['enable'] === true;
}
