import type { DisconnectOutput } from '@plugboard/protocol';
import { isRefused } from '../composio/upstream-error.ts';
import { isSomeoneElses } from '../connections/is-someone-elses.ts';
import { withOwnedConnection, type OwnedRoute } from '../connections/owned-connection.ts';
import { personOf } from '../connections/person-of.ts';
import { noBody } from '../request/read-input.ts';
import { waitAtMost } from '../timing/deadline.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';
import type { Context } from '../route.ts';

/** How long a provider may take to take access back, in milliseconds: half of what there is, as the rest is for removing. */
const REVOKE_DEADLINE = 4000;

/** Removes a connection, and tells truly whether the provider has taken the app's access back. */
export const disconnect: OwnedRoute<undefined, DisconnectOutput> = withOwnedConnection({
  readInput: noBody,

  async run(context, account) {
    const { upstream, changed } = context;
    // In this order: once it is deleted, nothing is left to revoke.
    const isRevoked = await revoke(context, account);
    await upstream.removeAccount(account.id);
    await changed(account.toolkit.slug);
    return { access: isRevoked ? 'revoked' : 'may-remain' };
  },
});

async function revoke(context: Context, account: UpstreamAccount): Promise<boolean> {
  const { id, status, auth_config, state } = account;
  if (status === 'REVOKED') return true;
  // At some providers all access of that person to the app would go with it, also to what is their own.
  if (isSomeoneElses(account)) return false;
  // A key that a person typed stays good until that person revokes it.
  const isIssued = (auth_config.auth_scheme ?? state.authScheme ?? '').includes('OAUTH');
  if (!isIssued || (status !== 'ACTIVE' && status !== 'INACTIVE')) return false;
  try {
    return await waitAtMost(
      REVOKE_DEADLINE,
      async () => !(await hasTwin(context, account)) && context.upstream.revokeAccount(id),
    );
  } catch (error) {
    // Not every provider can, or in time. It must not keep a person from disconnecting.
    if (!isRefused(error)) context.report(error);
    return false;
  }
}

/** Whether another connection that works is of the same account: at some providers it would end together with this one. */
async function hasTwin({ upstream, user }: Context, account: UpstreamAccount): Promise<boolean> {
  const person = personOf(account);
  if (person === undefined) return false;
  const accounts = await upstream.accounts(user, { toolkit: account.toolkit.slug });
  return accounts.some((other) => other.id !== account.id && other.status === 'ACTIVE' && personOf(other) === person);
}
