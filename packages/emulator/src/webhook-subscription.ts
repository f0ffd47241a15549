/** Where events go, and which; times are epoch milliseconds. */
export interface WebhookSubscription {
  readonly id: string;
  readonly createdAt: number;
  updatedAt: number;
  url: string;
  events: readonly string[];
  version: string;
  /** The whole text is the key, whatever its prefix. */
  secret: string;
}

/** The event of a connection that has stopped working. Its payload exists in V3 only. */
export const connectionExpired = 'composio.connected_account.expired';
