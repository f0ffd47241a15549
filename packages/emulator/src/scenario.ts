import type { AccountStatus, AccountType } from './account.ts';
import type { AuthScheme } from './catalogue/toolkit.ts';
import type { Fault } from './fault.ts';

/** An account that exists from the beginning. */
export interface SeedAccount {
  readonly userId: string;
  readonly toolkit: string;
  /** Default `ACTIVE`. Any other text is sent as it is, as a status newer than everybody. */
  readonly status?: AccountStatus;
  /** Default: the reason Composio would give. */
  readonly statusReason?: string | null;
  readonly alias?: string;
  /** Who it is connected as; `null` for nobody. Default: the address at work, for OAuth. */
  readonly label?: string | null;
  /** Default: managed OAuth, else the toolkit's first scheme. */
  readonly scheme?: AuthScheme;
  readonly accountType?: AccountType;
  /** Default `ca_…`, readable and the same in every run for seeds of a scenario, else unguessable. */
  readonly id?: string;
  /** Epoch milliseconds; default now, and for seeds of a scenario some weeks ago. */
  readonly createdAt?: number;
  readonly updatedAt?: number;
}

/** What a scenario says about one account of each of its users. */
export type ScenarioAccount = Omit<SeedAccount, 'userId'>;

/**
 * Who the accounts of a scenario are made for: an id, and the three addresses the hosted page offers them.
 */
export interface ScenarioUser {
  readonly id: string;
  readonly work: string;
  readonly home: string;
  readonly elsewhere: string;
}

/** A named beginning: the accounts that exist, and what goes wrong all the time. */
export interface Scenario {
  /** One sentence, shown by the command line. */
  readonly description: string;
  /** The accounts of one user; asked once for each. */
  readonly accounts?: (user: ScenarioUser) => readonly ScenarioAccount[];
  /** Standing faults, by route. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** `deny` turns every Allow on the hosted pages into a denial. */
  readonly consent?: 'ask' | 'deny';
  /** Milliseconds a link works; default ten minutes. */
  readonly linkLifetime?: number;
}
