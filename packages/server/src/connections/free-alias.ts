import { ConnectError } from '@plugboard/protocol';
import { isAttempt } from '../composio/present.ts';
import type { Context } from '../route.ts';

/**
 * Sees to it that no other connection of the user to a toolkit has a name. Throws `alias_taken`.
 *
 * An attempt that came to nothing, or that is still open, has its name at Composio, though nobody is shown it: it is
 * removed, or a person who tries again would be told that a name is taken which they see nowhere.
 */
export async function freeAlias(
  { upstream, user }: Pick<Context, 'upstream' | 'user'>,
  toolkit: string,
  alias: string,
  except?: string,
): Promise<void> {
  const accounts = await upstream.accounts(user, { toolkit });
  const holders = accounts.filter((account) => account.alias === alias && account.id !== except);
  if (!holders.every(isAttempt)) {
    throw new ConnectError('alias_taken', 'The user has another connection of that name for this toolkit.');
  }
  for (const { id } of holders) await upstream.removeAccount(id);
}
