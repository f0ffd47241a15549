import type { Account } from '../account.ts';
import { ApiError } from '../api-error.ts';
import { refuseTakenAlias } from '../attempt.ts';
import { isObject, textOf, type JsonObject } from '../check.ts';
import { startSessionAttempt } from '../start-session-attempt.ts';
import { wordId } from '../wire/account.ts';
import { iso } from '../wire/iso.ts';
import { isNoAuth } from '../wire/toolkit.ts';
import { chatSession, sessionIdProperty } from './chat-session.ts';
import { missingFields } from './missing-fields.ts';
import { hasSeveralAccounts, sessionAccounts } from './session-accounts.ts';
import { failure, success, type MetaTool, type ToolResult, type Turn } from './tool.ts';
import { userInfo } from './user-info.ts';

/** Connects toolkits from within a chat, and lists, names and removes their accounts. */
export const manageConnections: MetaTool = {
  slug: 'COMPOSIO_MANAGE_CONNECTIONS',
  name: 'Manage connections',
  toolkit: 'composio',
  description:
    'Connects toolkits: says which are connected, and gives a link to sign in with for every other one. ' +
    'For a toolkit with several accounts it also lists, adds, renames and removes them.',
  tags: ['openWorldHint', 'destructiveHint'],
  properties: {
    toolkits: {
      type: 'array',
      description: 'Slugs of toolkits, or what to do with the accounts of one',
      items: {
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            properties: {
              name: { type: 'string' },
              action: { type: 'string', enum: ['list', 'add', 'rename', 'remove'] },
              account_id: { type: 'string' },
              alias: { type: 'string' },
            },
            required: ['name'],
          },
        ],
      },
    },
    reinitiate_all: {
      type: 'boolean',
      description: 'Give links for connected toolkits, too',
      default: false,
    },
    session_id: sessionIdProperty,
  },
  required: ['toolkits'],
  run: manage,
};

interface Wish {
  readonly toolkit: string;
  readonly action: string;
  readonly accountId: string;
  readonly alias: string;
}

/** What one toolkit is told; the wire has no other words for it. */
interface Outcome {
  readonly status: 'active' | 'initiated' | 'failed';
  readonly account?: Account;
  readonly redirectUrl?: string;
  readonly wasReinitiated?: boolean;
  readonly error?: string;
}

function manage(turn: Turn, args: JsonObject): ToolResult {
  const missing = missingFields(manageConnections, args);
  if (missing !== undefined) return failure(missing);
  const wishes = (Array.isArray(args['toolkits']) ? args['toolkits'] : []).map(wishOf);
  const outcomes = wishes.map(
    (wish) => [wish.toolkit, attempt(turn, wish, args['reinitiate_all'] === true)] as const,
  );
  const count = (status: Outcome['status']) =>
    outcomes.filter(([, outcome]) => outcome.status === status).length;
  const [active, initiated, failed] = [count('active'), count('initiated'), count('failed')];
  return success({
    message: messageOf(outcomes.length, active, initiated, failed),
    results: Object.fromEntries(
      outcomes.map(([toolkit, outcome]) => [toolkit, resultOf(turn, toolkit, outcome)]),
    ),
    summary: {
      total_toolkits: outcomes.length,
      active_connections: active,
      initiated_connections: initiated,
      failed_connections: failed,
    },
    session: chatSession(turn, args),
  });
}

function wishOf(entry: unknown): Wish {
  const { name, action, account_id: accountId, alias } = isObject(entry) ? entry : { name: entry };
  return {
    toolkit: textOf(name).toLowerCase(),
    action: textOf(action) || 'connect',
    accountId: textOf(accountId),
    alias: textOf(alias),
  };
}

// One toolkit's refusal is that toolkit's result, and nobody else's.
function attempt(turn: Turn, wish: Wish, reinitiates: boolean): Outcome {
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
  if (toolkit && isNoAuth(toolkit)) return { status: 'active' };
  if (wish.action === 'connect' && active && !reinitiates) return { status: 'active', account: active };
  if (wish.action === 'connect') return initiate(turn, wish, active !== undefined);
  if (wish.action === 'add') return initiate(turn, wish, false);
  if (wish.action === 'list') return listed(accounts, active);
  const account = accounts.find((one) => [one.id, wordId(one), one.alias].includes(wish.accountId));
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
  return { status: 'initiated', account, redirectUrl, wasReinitiated };
}

function listed(accounts: readonly Account[], active: Account | undefined): Outcome {
  const account = active ?? accounts[0];
  return account ? { status: statusOf(account), account } : { status: 'failed', error: 'No account' };
}

function rename({ world }: Turn, account: Account, alias: string): Outcome {
  refuseTakenAlias(world, account.userId, account.toolkit, alias || null, account.id);
  account.alias = alias || null;
  account.updatedAt = world.now();
  return { status: statusOf(account), account };
}

function remove({ world, session }: Turn, account: Account): Outcome {
  const manage = session.config['manage_connections'];
  if (isObject(manage) && manage['enable_connection_removal'] === false) {
    return { status: 'failed', error: 'Connections cannot be removed in this session' };
  }
  world.accounts.delete(account.id);
  const left = sessionAccounts(world, session, account.toolkit);
  return { status: left.some(({ status }) => status === 'ACTIVE') ? 'active' : 'failed' };
}

function statusOf({ status }: Account): Outcome['status'] {
  if (status === 'ACTIVE') return 'active';
  return status === 'INITIATED' || status === 'INITIALIZING' ? 'initiated' : 'failed';
}

function resultOf({ world, session }: Turn, toolkit: string, outcome: Outcome): object {
  const { status, account, redirectUrl, wasReinitiated, error } = outcome;
  const accounts = sessionAccounts(world, session, toolkit);
  const usual = accounts.find((one) => one.status === 'ACTIVE') ?? accounts[0];
  return {
    toolkit,
    status,
    has_active_connection: status === 'active',
    redirect_url: redirectUrl ?? null,
    connected_account_id: account?.id ?? null,
    auth_config_id: account?.authConfigId ?? null,
    created_at: status === 'active' && account ? iso(account.createdAt) : null,
    current_user_info: status === 'active' && account ? userInfo(account) : null,
    error_message: error ?? null,
    instruction:
      redirectUrl === undefined ? null : 'Show the link to the user, and wait until they have signed in.',
    was_reinitiated: wasReinitiated ?? false,
    account_type: account?.accountType ?? null,
    ...(hasSeveralAccounts(session) && {
      accounts: accounts.map((one) => ({
        id: wordId(one),
        alias: one.alias,
        status: statusOf(one),
        is_default: one === usual,
      })),
    }),
  };
}

function messageOf(total: number, active: number, initiated: number, failed: number): string {
  if (total === active) return 'All connections are active';
  if (total === initiated) return 'All connections have been initiated and are pending completion';
  return `${active} active, ${initiated} initiated, ${failed} failed`;
}
