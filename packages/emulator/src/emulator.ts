import type { Account, AccountStatus } from './account.ts';
import type { Toolkit } from './catalogue/toolkit.ts';
import type { Fault } from './fault.ts';
import type { LoggedRequest } from './logged-request.ts';
import type { Scenario, SeedAccount } from './scenario.ts';
import type { ScenarioName } from './scenarios.ts';
import type { Sleep } from './sleep.ts';
import type { Delivery } from './tell-expired.ts';

/** How an emulator begins and behaves; nothing is required. */
export interface EmulatorOptions {
  /** A name, or one of your own. Default `empty`. */
  readonly scenario?: ScenarioName | Scenario;
  /** Whom a scenario's accounts are made for. Default `ada` and `grace`. */
  readonly users?: readonly string[];
  /** The catalogue, most used first. Default: the real 530. */
  readonly toolkits?: readonly Toolkit[];
  /** So many made-up toolkits after those, to try out large catalogues. Default 0. */
  readonly syntheticToolkits?: number;
  /** Where logos are: on the emulator, or inside the address itself. Default `url`. */
  readonly logos?: 'url' | 'data';
  /** Epoch milliseconds. Default `Date.now`. */
  readonly now?: () => number;
  /** How delays pass. Default: on the real clock. */
  readonly sleep?: Sleep;
  /** Who asks, on the hosted pages. Default `Tidewell`. */
  readonly appName?: string;
  /** The keys that are let in. Default: any that is not empty. */
  readonly apiKeys?: readonly string[];
  /** Whether credentials are shown as `ya29...`. Default true; Composio lets projects turn it off. */
  readonly maskSecrets?: boolean;
  /**
   * Filters of `GET /connected_accounts` that are accepted and do nothing, such as `connected_account_ids`.
   */
  readonly ignoreFilters?: readonly string[];
  /** Added to the hosted pages, for example `cross-origin-opener-policy`. */
  readonly linkPageHeaders?: Readonly<Record<string, string>>;
  /**
   * Turns callback identity verification on: after consent the browser is sent here with nothing but a
   * `session_uri`, and an OAuth connection waits for `POST /connected_accounts/complete_auth`.
   */
  readonly verifierUrl?: string;
  /**
   * How webhooks are sent: `fetch`, or the handler of the app under test. Default: nothing is sent, whatever is
   * subscribed.
   */
  readonly sendWebhook?: (request: Request) => Promise<Response>;
  /** Where the random that is the same in every run begins. Default 1. */
  readonly seed?: number;
}

/** Composio, as far as connections go, in one object. */
export interface Emulator {
  /** Answers any request for the API, a hosted page or a logo. It needs no `this`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** What was asked, oldest first; the last thousand. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Lets a route fail from now on, or so many times: `fail('POST /tool_router/session/:id/link', { status:
   * 500 })`. `* *` is every call of the API. Returns how to stop it. Throws a TypeError on a route that does
   * not exist, and a RangeError on a status that no answer can have.
   */
  fail(route: string, fault: Fault, options?: { readonly times?: number }): () => void;
  /** Adds an account and returns its id. Throws a RangeError on an unknown toolkit and on an id there is already, and an Error on an alias that is taken. */
  connect(account: SeedAccount): string;
  /**
   * Moves an account to a status, also to one nobody knows. What becomes `INITIATED` has ten minutes and a link to finish it. Throws
   * a RangeError on an unknown id.
   */
  setStatus(id: string, status: AccountStatus, reason?: string | null): void;
  /**
   * Lets an account expire, or an attempt run out, as `setStatus` does, and resolves once the webhooks this causes were
   * sent: none unless it was `ACTIVE`, and a V3 subscription wants to know.
   */
  expire(id: string, reason?: string | null): Promise<readonly Delivery[]>;
  /** Turns callback identity verification on or off, as the settings of a project do. `null`: off. */
  setVerifier(url: string | null): void;
  /** One account as it is now, or undefined. */
  account(id: string): Readonly<Account> | undefined;
  /** All accounts as they are now, or one user's; oldest first. */
  accounts(userId?: string): readonly Readonly<Account>[];
  /**
   * Back to the beginning: the scenario's accounts and faults, the verifier of the options, no requests, no sessions, no links.
   */
  reset(): void;
}
