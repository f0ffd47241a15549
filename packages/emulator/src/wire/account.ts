import type { Account } from '../account.ts';
import type { World } from '../world.ts';
import { accountState } from './account-state.ts';
import { iso } from './iso.ts';

/** A connected account as `GET /connected_accounts` lists it. */
export function accountItem(world: World, account: Account, base: string): object {
  const config = world.authConfigs.get(account.authConfigId);
  const state = accountState(account, base, world.masksSecrets);
  return {
    id: account.id,
    word_id: account.wordId,
    alias: account.alias,
    user_id: account.userId,
    toolkit: { slug: account.toolkit },
    auth_config: {
      id: account.authConfigId,
      auth_scheme: account.scheme,
      is_composio_managed: config?.isManaged ?? false,
      is_disabled: config?.isEnabled === false,
    },
    status: account.status,
    status_reason: account.statusReason,
    is_disabled: account.status === 'INACTIVE',
    created_at: iso(account.createdAt),
    updated_at: iso(account.updatedAt),
    ...(account.scheme === 'OAUTH2' && {
      requested_scopes: [`${account.toolkit}.read`, `${account.toolkit}.write`],
    }),
    state,
    data: state.val,
    experimental: sharing(account),
  };
}

/** A connected account as `GET /connected_accounts/{id}` answers it. */
export function accountDetails(world: World, account: Account, base: string): object {
  return { ...accountItem(world, account, base), params: {} };
}

/** How an account is shared; the access list appears on shared accounts only. */
export function sharing({ accountType, accessList }: Account): object {
  return {
    account_type: accountType,
    ...(accountType === 'SHARED' && { acl_config_for_shared: accessList }),
  };
}
