import { useQuery } from '@tanstack/react-query';
import type { Account } from './accounts.ts';

async function fetchAccount(): Promise<Account | null> {
  const response = await fetch('/api/me');
  if (!response.ok) throw new Error(`GET /api/me answered ${response.status}`);
  const { account } = (await response.json()) as { account: Account | null };
  return account;
}

/** Who is signed in; `data` is `null` for nobody. */
export function useAccount() {
  return useQuery({ queryKey: ['account'], queryFn: fetchAccount, staleTime: 60_000 });
}
