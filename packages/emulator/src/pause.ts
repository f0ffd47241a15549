import { moveTo, type Account } from './account.ts';

/**
 * Pauses an account, or wakes a paused one to what it was before. Waking what is awake changes nothing, and pausing twice
 * nothing but the reason.
 */
export function setPaused(account: Account, isPaused: boolean, now: number, reason: string): void {
  const isPausedNow = account.status === 'INACTIVE';
  if (isPaused) {
    const { status, statusBeforePause = 'ACTIVE' } = account;
    moveTo(account, 'INACTIVE', now, reason);
    account.statusBeforePause = isPausedNow ? statusBeforePause : status;
  } else if (isPausedNow) {
    moveTo(account, account.statusBeforePause ?? 'ACTIVE', now, reason);
  }
}
