import type { Account } from './account.ts';
import type { AuthConfig } from './auth-config.ts';
import type { AuthSession } from './auth-session.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { LinkRecord } from './link-record.ts';
import type { Session } from './session.ts';
import type { Sleep } from './sleep.ts';
import type { WebhookSubscription } from './webhook-subscription.ts';

/** Everything there is: what routes read and write, and the few choices that shape their answers. */
export interface World {
  readonly catalogue: Catalogue;
  readonly accounts: Map<string, Account>;
  readonly authConfigs: Map<string, AuthConfig>;
  readonly links: Map<string, LinkRecord>;
  /** By their `session_uri`; only those that nobody has redeemed. */
  readonly authSessions: Map<string, AuthSession>;
  readonly sessions: Map<string, Session>;
  readonly webhookSubscriptions: Map<string, WebhookSubscription>;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly appName: string;
  readonly apiKeys: readonly string[] | undefined;
  readonly masksSecrets: boolean;
  readonly logos: 'url' | 'data';
  readonly ignoredFilters: ReadonlySet<string>;
  readonly linkPageHeaders: Readonly<Record<string, string>>;
  readonly sendWebhook: ((request: Request) => Promise<Response>) | undefined;
  /** Where a browser is sent after consent, to find out whose it is. */
  verifierUrl: string | undefined;
  /** `deny` turns every Allow into a denial. */
  readonly consent: 'ask' | 'deny';
  /** Milliseconds in which a started connection has to be finished. */
  readonly linkLifetime: number;
}
