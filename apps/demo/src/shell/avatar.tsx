import type { Account } from '../accounts.ts';

/** The first letter of a name on a disc. */
export function Avatar({ account }: { account: Account }) {
  return (
    <span className="avatar" data-account={account.id} aria-hidden="true">
      {account.name.slice(0, 1)}
    </span>
  );
}
