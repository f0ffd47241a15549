import { ConnectError } from '@plugboard/protocol';
import type { Context } from '../route.ts';

/**
 * Sees to it that a user may have one more connection to a toolkit. Throws `too_many_accounts`.
 *
 * Composio refuses one too many as well, but has no code for it: only a sentence, which may change. It knows nothing of
 * the limit where a key is submitted, where one account takes the place of another, or where one is resumed.
 *
 * @param except - the id of the connection that is replaced or resumed
 */
export async function assertRoom(
  { upstream, user, settings }: Pick<Context, 'upstream' | 'user' | 'settings'>,
  toolkit: string,
  except: string | null = null,
): Promise<void> {
  const most = settings.multiAccount?.maxAccountsPerToolkit;
  if (most === undefined) return;
  const accounts = await upstream.accounts(user, { toolkit });
  // Of paused ones nobody outside knows whether they count: Composio will tell.
  const active = accounts.filter(({ id, status }) => status === 'ACTIVE' && id !== except);
  if (active.length < most) return;
  throw new ConnectError(
    'too_many_accounts',
    `The user has ${active.length} connections to this toolkit, as many as are allowed.`,
  );
}
