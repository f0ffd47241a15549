import type { Account } from '../account.ts';
import type { Toolkit } from '../catalogue/toolkit.ts';

/** What the hosted pages know about the link they are drawn for. */
export interface LinkView {
  readonly toolkit: Toolkit;
  readonly account: Account;
  readonly token: string;
  readonly appName: string;
  /** Milliseconds until the link runs out. */
  readonly timeLeft: number;
  /** Whether the app is asked who has come back before anything is connected. */
  readonly isVerified: boolean;
}

/** Time left, as `9:41 left`. */
export function countdown(timeLeft: number): string {
  const seconds = Math.max(0, Math.ceil(timeLeft / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
