/** One Connect Link: works once, for ten minutes. */
export interface LinkRecord {
  readonly token: string;
  readonly accountId: string;
  readonly callbackUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** The retired way of starting a connection spells the callback's query in camel case. */
  readonly callbackStyle: 'snake' | 'camel';
  /** How it was used up; undefined while it still works. */
  outcome?: 'connected' | 'failed' | 'expired';
}
