import type { Account } from '../account.ts';

/** The three words that meta tools which manage connections have for a status. */
export type ShortStatus = 'active' | 'initiated' | 'failed';

/** An account's status in one of those words. */
export function shortStatus({ status }: Pick<Account, 'status'>): ShortStatus {
  if (status === 'ACTIVE') return 'active';
  return status === 'INITIATED' || status === 'INITIALIZING' ? 'initiated' : 'failed';
}
