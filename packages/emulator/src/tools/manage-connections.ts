import { isObject, textOf, type JsonObject } from '../check.ts';
import { iso } from '../wire/iso.ts';
import { chatSession, sessionIdProperty } from './chat-session.ts';
import { manageToolkit, type Outcome, type Wish } from './manage-toolkit.ts';
import { missingFields } from './missing-fields.ts';
import { hasSeveralAccounts, sessionAccounts, usualAccount } from '../session-accounts.ts';
import { shortStatus } from './short-status.ts';
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

function manage(turn: Turn, args: JsonObject): ToolResult {
  const missing = missingFields(manageConnections, args);
  if (missing !== undefined) return failure(missing);
  const wishes = (Array.isArray(args['toolkits']) ? args['toolkits'] : []).map(wishOf);
  const outcomes = wishes.map(
    (wish) => [wish.toolkit, manageToolkit(turn, wish, args['reinitiate_all'] === true)] as const,
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

function resultOf({ world, session }: Turn, toolkit: string, outcome: Outcome): object {
  const { status, account, redirectUrl, wasReinitiated, instruction, error } = outcome;
  const accounts = sessionAccounts(world, session, toolkit);
  const usual = usualAccount(accounts);
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
    instruction: instruction ?? null,
    was_reinitiated: wasReinitiated ?? false,
    account_type: account?.accountType ?? null,
    ...(hasSeveralAccounts(session) && {
      accounts: accounts.map((one) => ({
        id: one.wordId,
        alias: one.alias,
        status: shortStatus(one),
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
