import type { Account } from './account.ts';
import { ApiError, badSessionRequest } from './api-error.ts';
import { objectOf, textOf, type JsonObject } from './check.ts';
import { findAuthConfig } from './find-auth-config.ts';
import { hasSeveralAccounts } from './session-accounts.ts';
import type { World } from './world.ts';

/**
 * Holds a session's configuration against what exists: toolkits, auth configs of these, and pinned accounts, which
 * must be usable by this user; one per toolkit unless the session has several accounts, and at most one
 * shared. Throws 400, and 404 for an auth config that does not exist.
 */
export function checkPins(world: World, userId: string, config: JsonObject): void {
  const unknown = namedToolkits(config).filter((slug) => !world.catalogue.find(slug));
  if (unknown.length > 0) throw badSessionRequest(`Invalid toolkits: ${unknown.join(', ')}`);
  for (const [slug, id] of Object.entries(objectOf(config['auth_configs']))) {
    const { toolkit } = findAuthConfig(world, textOf(id));
    // Else a link for the one would connect the other.
    if (toolkit !== slug) throw badSessionRequest(`Auth config "${textOf(id)}" is for ${toolkit}, not for ${slug}`);
  }
  const hasSeveral = hasSeveralAccounts({ config });
  for (const [toolkit, ids] of Object.entries(objectOf(config['connected_accounts']))) {
    checkPinsOfToolkit(world, userId, toolkit, Array.isArray(ids) ? ids.map(String) : [], hasSeveral);
  }
}

function checkPinsOfToolkit(
  world: World,
  userId: string,
  toolkit: string,
  ids: string[],
  hasSeveral: boolean,
): void {
  const accounts = ids.map((id) => world.accounts.get(id));
  const refused = ids.filter((_, index) => !isUsable(accounts[index], userId, toolkit));
  if (refused.length > 0)
    throw invalidPins(`Invalid connected account ids for ${toolkit}: ${refused.join(', ')}`);
  if (accounts.filter((account) => account?.accountType === 'SHARED').length > 1)
    throw severalShared(toolkit);
  if (ids.length > 1 && !hasSeveral)
    throw invalidPins(`Only one account of ${toolkit} can be pinned without multi_account`);
}

function isUsable(account: Account | undefined, userId: string, toolkit: string): boolean {
  if (!account || account.toolkit !== toolkit.toLowerCase() || account.status === 'INACTIVE') return false;
  if (account.userId === userId) return true;
  if (account.accountType !== 'SHARED') return false;
  const {
    allow_all_users: allowsAll,
    allowed_user_ids: allowed,
    not_allowed_user_ids: denied,
  } = account.accessList;
  return !denied.includes(userId) && (allowsAll || allowed.includes(userId));
}

function namedToolkits(config: JsonObject): string[] {
  const { enable, disable } = objectOf(config['toolkits']);
  const named = [enable, disable].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
  return [...named, ...Object.keys(objectOf(config['auth_configs']))];
}

function invalidPins(message: string): ApiError {
  return new ApiError(400, { slug: 'ToolRouterV2_InvalidConnectedAccountIds', code: 4305, message });
}

function severalShared(toolkit: string): ApiError {
  return new ApiError(400, {
    slug: 'ToolRouterV2_MultipleSharedAccountsPerToolkit',
    code: 4347,
    message: `At most one SHARED account of ${toolkit} can be pinned in a session`,
  });
}
