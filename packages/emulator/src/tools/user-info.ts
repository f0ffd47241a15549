import type { Account } from '../account.ts';

/** Who an account is connected as, as meta tools tell it: upstream gives the provider's whole profile. */
export function userInfo({ label }: Pick<Account, 'label'>): object | null {
  return label === null ? null : { email: label };
}
