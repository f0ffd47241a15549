import type { Account } from './account.ts';
import { oneOf, text, type Check } from './check.ts';
import { paginate, type Page } from './paginate.ts';
import { listIn, readQuery } from './read-request.ts';
import { accountItem } from './wire/account.ts';
import type { World } from './world.ts';

const statuses = ['INITIALIZING', 'INITIATED', 'ACTIVE', 'FAILED', 'EXPIRED', 'INACTIVE', 'REVOKED'];
const statusList: Check = (value, path) =>
  String(value)
    .split(',')
    .flatMap((word) => oneOf(...statuses)(word, path));

const parameters: Readonly<Record<string, Check>> = {
  account_type: oneOf('PRIVATE', 'SHARED', 'ALL'),
  auth_config_ids: text,
  connected_account_ids: text,
  cursor: text,
  limit: text,
  order_by: oneOf('created_at', 'updated_at'),
  order_direction: oneOf('asc', 'desc'),
  statuses: statusList,
  toolkit_slugs: text,
  user_ids: text,
};

const filters: Readonly<Record<string, (account: Account) => string>> = {
  auth_config_ids: (account) => account.authConfigId,
  connected_account_ids: (account) => account.id,
  statuses: (account) => account.status,
  toolkit_slugs: (account) => account.toolkit,
  user_ids: (account) => account.userId,
};

/**
 * The accounts a query asks for, newest first unless it says otherwise. Without `user_ids` these are
 * everyone's, and only private ones unless `account_type` says otherwise, as upstream.
 */
export function listAccounts(world: World, url: string, base: string): Page<object> {
  const query = readQuery(url, parameters);
  const type = query.get('account_type') || 'PRIVATE';
  const tests = Object.entries(filters).flatMap(([name, read]) => {
    const wanted = world.ignoredFilters.has(name) ? undefined : listIn(query, name);
    return wanted ? [(account: Account) => wanted.includes(read(account))] : [];
  });
  const found = [...world.accounts.values()].filter(
    (account) => (type === 'ALL' || account.accountType === type) && tests.every((passes) => passes(account)),
  );
  const page = paginate(inOrder(found, query), query, { usual: 20, most: 1000 });
  return { ...page, items: page.items.map((account) => accountItem(world, account, base)) };
}

// Of two in the same millisecond, the one that was added later is the newer.
function inOrder(accounts: Account[], query: URLSearchParams): Account[] {
  const key = query.get('order_by') === 'updated_at' ? 'updatedAt' : 'createdAt';
  const oldestFirst = accounts.sort((a, b) => a[key] - b[key]);
  return query.get('order_direction') === 'asc' ? oldestFirst : oldestFirst.reverse();
}
