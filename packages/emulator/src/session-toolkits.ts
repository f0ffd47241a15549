import type { Account } from './account.ts';
import type { Toolkit } from './catalogue/toolkit.ts';
import { isObject } from './check.ts';
import { logoAddress } from './logos/logo-address.ts';
import { paginate, type Page } from './paginate.ts';
import { listIn } from './read-request.ts';
import { matches } from './search.ts';
import { sessionAllows } from './session-allows.ts';
import type { Session } from './session.ts';
import { iso } from './wire/iso.ts';
import { isNoAuth } from './wire/toolkit.ts';
import type { World } from './world.ts';

/**
 * The toolkits a session sees, each with one account of its user. `toolkits` in the query overrides the
 * session's own list; `is_connected=false` is no filter.
 */
export function toolkitsOfSession(
  world: World,
  session: Session,
  query: URLSearchParams,
  base: string,
): Page<object> {
  const account = accountFinder(world, session);
  const asked = listIn(query, 'toolkits')?.map((slug) => slug.toLowerCase());
  const search = query.get('search') ?? '';
  const isConnected = (toolkit: Toolkit) => account(toolkit)?.status === 'ACTIVE';
  const toolkits = world.catalogue.toolkits.filter(
    (toolkit) =>
      (asked ? asked.includes(toolkit.slug) : sessionAllows(session, toolkit.slug)) &&
      (search === '' || matches(toolkit, search)) &&
      (query.get('is_connected') !== 'true' || isConnected(toolkit)),
  );
  const page = paginate(toolkits, query, { usual: 20, most: 50 });
  return { ...page, items: page.items.map((toolkit) => item(world, toolkit, account(toolkit), base)) };
}

// A pinned account goes first, then the newest active one, then the newest of any kind.
function accountFinder(world: World, session: Session): (toolkit: Toolkit) => Account | undefined {
  const pins = isObject(session.config['connected_accounts']) ? session.config['connected_accounts'] : {};
  const newest = new Map<string, Account>();
  for (const account of world.accounts.values()) {
    if (account.userId !== session.userId || account.accountType === 'SHARED') continue;
    const rival = newest.get(account.toolkit);
    if (
      !rival ||
      rank(account) > rank(rival) ||
      (rank(account) === rank(rival) && account.createdAt >= rival.createdAt)
    ) {
      newest.set(account.toolkit, account);
    }
  }
  return (toolkit) => {
    const ids = pins[toolkit.slug];
    const pinned = Array.isArray(ids) ? world.accounts.get(String(ids[0])) : undefined;
    return pinned ?? newest.get(toolkit.slug);
  };
}

function rank(account: Account): number {
  return account.status === 'ACTIVE' ? 1 : 0;
}

function item(world: World, toolkit: Toolkit, account: Account | undefined, base: string): object {
  return {
    slug: toolkit.slug,
    name: toolkit.name,
    enabled: true,
    is_no_auth: isNoAuth(toolkit),
    composio_managed_auth_schemes: toolkit.managedAuthSchemes,
    meta: { logo: logoAddress(world.logos, toolkit, base), description: toolkit.description },
    connected_account: account ? connected(world, account) : null,
  };
}

function connected(world: World, account: Account): object {
  return {
    id: account.id,
    user_id: account.userId,
    status: account.status,
    created_at: iso(account.createdAt),
    auth_config: {
      id: account.authConfigId,
      auth_scheme: account.scheme,
      is_composio_managed: world.authConfigs.get(account.authConfigId)?.isManaged ?? false,
    },
  };
}
