/** One Connect Link: works once, and as long as the attempt of its account. */
export interface LinkRecord {
  readonly token: string;
  readonly accountId: string;
  readonly callbackUrl: string | undefined;
  /** The retired way of starting a connection spells the callback's query in camel case. */
  readonly callbackStyle: 'snake' | 'camel';
  /**
   * How it was used up; undefined while it still works. After `other-browser` the account stays as it is and
   * runs out; after `verifying` it waits for `complete_auth`.
   */
  outcome?: 'connected' | 'failed' | 'expired' | 'other-browser' | 'verifying';
}
