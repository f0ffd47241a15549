import type { Account } from './accounts.ts';

/** Who is signed in; `null` for nobody. Signing in and out loads the page anew; of other tabs see `watchAccount`. */
export async function fetchAccount(): Promise<Account | null> {
  const response = await fetch('/api/me');
  if (!response.ok) throw new Error(`GET /api/me answered ${response.status}`);
  const { account } = (await response.json()) as { account: Account | null };
  return account;
}
