import type { Account } from './accounts.ts';
import { fetchAccount } from './fetch-account.ts';

/**
 * Begins the page anew once somebody else has signed in, or nobody is any more: what is on it is not theirs. Looks whenever
 * one comes back to it from another tab or window.
 */
export function watchAccount(account: Account | null): void {
  let isLooking = false;
  const look = async (): Promise<void> => {
    // Who comes back to the tab comes back to its window as well, and the browser tells both.
    if (isLooking || document.hidden) return;
    isLooking = true;
    // Where nobody can be asked, nothing has changed.
    const now = await fetchAccount().catch(() => account);
    isLooking = false;
    if (now?.id !== account?.id) location.reload();
  };
  document.addEventListener('visibilitychange', () => void look());
  window.addEventListener('focus', () => void look());
}
