import type { Account } from '../account.ts';
import { ApiError, toolkitNotAllowed } from '../api-error.ts';
import { refuseTakenAlias } from '../attempt.ts';
import { isNoAuth } from '../catalogue/is-no-auth.ts';
import { objectOf } from '../check.ts';
import { sessionAllows } from '../session-allows.ts';
import { startSessionAttempt } from '../start-session-attempt.ts';
import { sessionAccounts, usualAccount } from '../session-accounts.ts';
import { shortStatus, type ShortStatus } from './short-status.ts';
import type { Turn } from './tool.ts';

/** What an agent wants for one toolkit. */
export interface Wish {
  readonly toolkit: string;
  /** `connect`, or what to do with one of several accounts. */
  readonly action: string;
  /** An id, a word id or an alias; empty for none. */
  readonly accountId: string;
  readonly alias: string;
}

/** What became of it. */
export interface Outcome {
  readonly status: ShortStatus;
  readonly account?: Account;
  readonly redirectUrl?: string;
  readonly wasReinitiated?: boolean;
  readonly instruction?: string;
  readonly error?: string;
}

/** Does what is wanted for one toolkit. A refusal is this toolkit's outcome, and nobody else's. */
export function manageToolkit(turn: Turn, wish: Wish, reinitiates: boolean): Outcome {
  try {
    return act(turn, wish, reinitiates);
  } catch (error) {
    if (error instanceof ApiError) return { status: 'failed', error: error.message };
    throw error;
  }
}

function act(turn: Turn, wish: Wish, reinitiates: boolean): Outcome {
  const { world, session } = turn;
  const accounts = sessionAccounts(world, session, wish.toolkit);
  const active = accounts.find(({ status }) => status === 'ACTIVE');
  const toolkit = world.catalogue.find(wish.toolkit);
  if (toolkit && !sessionAllows(session, toolkit.slug)) throw toolkitNotAllowed(toolkit.slug);
  if (toolkit && isNoAuth(toolkit)) return { status: 'active' };
  if (wish.action === 'connect' && active && !reinitiates) return { status: 'active', account: active };
  if (wish.action === 'connect') return initiate(turn, wish, active !== undefined);
  if (wish.action === 'add') return initiate(turn, wish, false);
  if (wish.action === 'list') return listed(usualAccount(accounts));
  const account = accounts.find((one) => [one.id, one.wordId, one.alias].includes(wish.accountId));
  if (!account) return { status: 'failed', error: `No account "${wish.accountId}" of ${wish.toolkit}` };
  if (wish.action === 'rename') return rename(turn, account, wish.alias);
  if (wish.action === 'remove') return remove(turn, account);
  return { status: 'failed', error: `Unknown action "${wish.action}"` };
}

function initiate(
  { world, session, base }: Turn,
  { toolkit, alias }: Wish,
  wasReinitiated: boolean,
): Outcome {
  const { account, redirectUrl } = startSessionAttempt(world, session, toolkit, { alias }, base);
  const instruction = 'Show the link to the user, and wait until they have signed in.';
  return { status: 'initiated', account, redirectUrl, wasReinitiated, instruction };
}

function listed(account: Account | undefined): Outcome {
  return account ? { status: shortStatus(account), account } : { status: 'failed', error: 'No account' };
}

function rename({ world }: Turn, account: Account, alias: string): Outcome {
  refuseTakenAlias(world, account.userId, account.toolkit, alias || null, account.id);
  account.alias = alias || null;
  account.updatedAt = world.now();
  return { status: shortStatus(account), account };
}

function remove({ world, session }: Turn, account: Account): Outcome {
  if (objectOf(session.config['manage_connections'])['enable_connection_removal'] === false) {
    return { status: 'failed', error: 'Connections cannot be removed in this session' };
  }
  world.accounts.delete(account.id);
  const left = sessionAccounts(world, session, account.toolkit);
  const isActive = left.some(({ status }) => status === 'ACTIVE');
  return { status: isActive ? 'active' : 'failed', instruction: 'The account was removed.' };
}
