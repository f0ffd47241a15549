import { isPending, type Account } from '../account.ts';

/** The three words that meta tools which manage connections have for a status. */
export type ShortStatus = 'active' | 'initiated' | 'failed';

/** An account's status in one of those words. */
export function shortStatus(account: Pick<Account, 'status'>): ShortStatus {
  if (account.status === 'ACTIVE') return 'active';
  return isPending(account) ? 'initiated' : 'failed';
}
