import type { AuthScheme } from './catalogue/toolkit.ts';
import { unguessable } from './unguessable.ts';
import { wordId } from './word-id.ts';
import type { World } from './world.ts';

/** The seven statuses Composio documents, and whatever text a test wants to try as an eighth. */
export type AccountStatus =
  'INITIALIZING' | 'INITIATED' | 'ACTIVE' | 'FAILED' | 'EXPIRED' | 'INACTIVE' | 'REVOKED' | (string & {});

/** Who may use an account: its owner alone, or others too, as the access list says. */
export type AccountType = 'PRIVATE' | 'SHARED';

/** Who may use a shared account; a denial wins, and by default nobody but the owner may. */
export interface AccessList {
  allow_all_users: boolean;
  allowed_user_ids: string[];
  not_allowed_user_ids: string[];
}

/** One connected account as the emulator keeps it; times are epoch milliseconds. */
export interface Account {
  readonly id: string;
  /** Short, and of no other account: what agents call it by. */
  readonly wordId: string;
  readonly userId: string;
  readonly toolkit: string;
  readonly authConfigId: string;
  readonly scheme: AuthScheme;
  readonly accountType: AccountType;
  readonly createdAt: number;
  updatedAt: number;
  /** When the running attempt began; the ten minutes count from here. */
  initiatedAt: number;
  status: AccountStatus;
  statusReason: string | null;
  /** What to go back to when it is enabled again. */
  statusBeforePause?: AccountStatus;
  alias: string | null;
  /** Who it is connected as: `state.val.displayName` on the wire. */
  label: string | null;
  /** What the person typed or the provider issued. Invented, like all secrets here. */
  secrets: Record<string, string>;
  accessList: AccessList;
  /** The link under which the running attempt can be finished. */
  linkToken?: string;
}

/** What is decided when an account comes into being; the rest has a default. */
export type AccountSeed = Pick<Account, 'userId' | 'toolkit' | 'authConfigId' | 'scheme'> &
  Partial<Omit<Account, 'userId' | 'toolkit' | 'authConfigId' | 'scheme' | 'wordId'>>;

/** Makes an account and adds it to the others, by default `INITIATED` just now. */
export function createAccount(world: Pick<World, 'accounts' | 'now'>, seed: AccountSeed): Account {
  const { id = unguessable('ca'), createdAt = world.now() } = seed;
  const taken = new Set([...world.accounts.values()].map((account) => account.wordId));
  const account: Account = {
    wordId: wordId(seed.toolkit, id, taken),
    accountType: 'PRIVATE',
    updatedAt: createdAt,
    initiatedAt: createdAt,
    status: 'INITIATED',
    statusReason: null,
    alias: null,
    label: null,
    secrets: {},
    accessList: { allow_all_users: false, allowed_user_ids: [], not_allowed_user_ids: [] },
    ...seed,
    id,
    createdAt,
  };
  world.accounts.set(id, account);
  return account;
}

/** How long a started connection may take, in milliseconds. */
export const attemptLifetime: number = 10 * 60 * 1000;

/** The reasons Composio documents, and one of our own for a denial. */
export const reasons: {
  readonly timedOut: string;
  readonly otherBrowser: string;
  readonly otherUser: string;
  readonly denied: string;
  readonly providerFailed: string;
  readonly byUser: string;
  readonly configDisabled: string;
  readonly revoked: string;
  readonly authFailed: string;
} = {
  timedOut: 'Connection initiation did not complete within 10 minutes',
  otherBrowser: 'INITIATION_TIMEOUT',
  otherUser: 'IDENTITY_VERIFICATION_FAILED',
  denied: 'The user denied access',
  providerFailed: 'OAuth callback failed during token exchange',
  byUser: 'Connection status updated by user',
  configDisabled: 'Auth config is disabled',
  revoked: 'Revoked via user-initiated revoke endpoint',
  authFailed: 'Permanent auth error during token refresh',
};

/** Moves an account to a status, with the reason Composio would give, or none. What it was before a pause is forgotten. */
export function moveTo(
  account: Account,
  status: AccountStatus,
  now: number,
  reason: string | null = null,
): void {
  account.status = status;
  account.statusReason = reason;
  account.updatedAt = now;
  delete account.statusBeforePause;
}

/** Whether an attempt is still open and could have run out. */
export function isPending({ status }: Partial<Pick<Account, 'status'>>): boolean {
  return status === 'INITIATED' || status === 'INITIALIZING';
}
