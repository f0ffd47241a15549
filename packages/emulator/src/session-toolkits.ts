import type { Account } from './account.ts';
import { isNoAuth } from './catalogue/is-no-auth.ts';
import type { Toolkit } from './catalogue/toolkit.ts';
import { logoAddress } from './logos/logo-address.ts';
import { matches } from './matches.ts';
import { paginate, type Page } from './paginate.ts';
import { listIn } from './read-request.ts';
import { sessionAccounts, usualAccount } from './session-accounts.ts';
import { sessionAllows } from './session-allows.ts';
import type { Session } from './session.ts';
import { iso } from './wire/iso.ts';
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
  const account = (toolkit: Toolkit) => usualAccount(sessionAccounts(world, session, toolkit.slug));
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
