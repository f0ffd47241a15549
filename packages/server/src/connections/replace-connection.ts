import { isConnectError, type ConfirmOutput } from '@plugboard/protocol';
import { hasLostAccess } from './has-lost-access.ts';
import { findOwned } from './owned-connection.ts';
import { personOf } from './person-of.ts';
import type { Context } from '../route.ts';
import type { Claims } from '../secrets/token.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** What became of the connection that was to be replaced, and the new one as it is now. */
export interface Replacement {
  account: UpstreamAccount;
  former: ConfirmOutput['former'];
}

/**
 * Puts an ACTIVE connection in the place of an older one: removes that, then takes over its name.
 *
 * If it is known that the person signed in to another account this time, both stay. The new one runs where the old one
 * was chosen and is gone or does not work any more. Safe to repeat, also when the last time ended halfway.
 */
export async function replaceConnection(
  context: Context,
  account: UpstreamAccount,
  { replaces, alias }: Pick<Claims, 'replaces' | 'alias'>,
): Promise<Replacement> {
  const { upstream, user, settings } = context;
  if (replaces === null || replaces === account.id || account.status !== 'ACTIVE') {
    return { account, former: null };
  }
  const old = await findOwned(upstream, user, replaces, settings);
  if (old && isOtherPerson(old, account)) {
    // One that still works stays chosen. In the place of one that does not, nothing else would run.
    if (hasLostAccess(old)) await keepSelected(context, old, account);
    return { account, former: 'kept' };
  }
  if (old) {
    await keepSelected(context, old, account);
    await upstream.removeAccount(old.id);
  }
  return { account: await takeName(context, account, alias), former: 'removed' };
}

function isOtherPerson(old: UpstreamAccount, account: UpstreamAccount): boolean {
  const [before, now] = [old, account].map(personOf);
  return Boolean(before && now && before !== now);
}

// In this order: for a moment nothing is selected otherwise, and another connection would run.
async function keepSelected({ selection }: Context, old: UpstreamAccount, account: UpstreamAccount): Promise<void> {
  const { slug } = account.toolkit;
  if ((await selection.get(slug)) === old.id) await selection.set(slug, account.id);
}

// A name that it has been given since is not taken away from it.
async function takeName(
  { upstream, report }: Context,
  account: UpstreamAccount,
  alias: string | null,
): Promise<UpstreamAccount> {
  if (alias === null || account.alias !== null) return account;
  try {
    await upstream.setAlias(account.id, alias);
    return { ...account, alias };
  } catch (error) {
    if (!isConnectError(error) || error.code !== 'alias_taken') throw error;
    // Somebody was faster. The connection works, and can be named again.
    report(error);
    return account;
  }
}
