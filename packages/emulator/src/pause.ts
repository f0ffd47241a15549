import { moveTo, type Account } from './account.ts';

/**
 * Pauses an account, or wakes a paused one to what it was before. Pausing twice and waking what is awake
 * change nothing.
 */
export function setPaused(account: Account, isPaused: boolean, now: number, reason: string): void {
  const isPausedNow = account.status === 'INACTIVE';
  if (isPaused === isPausedNow) return;
  if (isPaused) {
    account.statusBeforePause = account.status;
    moveTo(account, 'INACTIVE', now, reason);
  } else {
    moveTo(account, account.statusBeforePause ?? 'ACTIVE', now, reason);
  }
}
