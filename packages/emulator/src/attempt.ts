import { createAccount, isPending, moveTo, reasons, type Account } from './account.ts';
import { badAccountRequest } from './api-error.ts';
import type { AuthConfig } from './auth-config.ts';
import { objectOf } from './check.ts';
import { needsVerifying } from './auth-session.ts';
import type { LinkRecord } from './link-record.ts';
import { unguessable } from './unguessable.ts';
import type { World } from './world.ts';

/** What whoever starts a connection may say about it, in the wire's own words. */
export interface AttemptOptions {
  readonly alias?: unknown;
  readonly callback_url?: unknown;
  readonly experimental?: unknown;
}

/**
 * Starts a connection: an account that is `INITIATED` at once, and a link to finish it with. Throws 400 as `addAccount`
 * does, and on a placeholder for a user where a verifier asks who it is.
 */
export function startAttempt(
  world: World,
  userId: string,
  config: AuthConfig,
  options: AttemptOptions,
  callbackStyle: LinkRecord['callbackStyle'] = 'snake',
): { account: Account; link: LinkRecord } {
  if (needsVerifying(world, config.scheme) && ['', 'default'].includes(userId.trim()))
    throw placeholderUser();
  const account = addAccount(world, userId, config, options);
  const callbackUrl = typeof options.callback_url === 'string' ? options.callback_url : undefined;
  return { account, link: mintLink(world, account, callbackUrl, callbackStyle) };
}

/**
 * Adds an account that is `INITIATED`, without a link. Throws 400 on an auth config that is disabled, on an alias that
 * another account of this user and toolkit has, and on an access list for an account that is not shared.
 */
export function addAccount(
  world: World,
  userId: string,
  config: AuthConfig,
  options: AttemptOptions,
): Account {
  if (!config.isEnabled) throw badAccountRequest(`Auth config "${config.id}" is disabled`);
  const alias = typeof options.alias === 'string' && options.alias !== '' ? options.alias : null;
  refuseTakenAlias(world, userId, config.toolkit, alias);
  const sharing = objectOf(options.experimental);
  const isShared = sharing['account_type'] === 'SHARED';
  const list = sharing['acl_config_for_shared'];
  if (list !== undefined && !isShared) throw onlyForShared();
  const account = createAccount(world, {
    userId,
    toolkit: config.toolkit,
    authConfigId: config.id,
    scheme: config.scheme,
    alias,
    accountType: isShared ? 'SHARED' : 'PRIVATE',
  });
  Object.assign(account.accessList, list);
  return account;
}

/** Makes a link for an account whose attempt begins now. An older link of the same account stops working. */
export function mintLink(
  world: World,
  account: Account,
  callbackUrl: string | undefined,
  callbackStyle: LinkRecord['callbackStyle'] = 'snake',
): LinkRecord {
  const former = account.linkToken === undefined ? undefined : world.links.get(account.linkToken);
  if (former) former.outcome ??= 'failed';
  const link: LinkRecord = {
    token: unguessable('lk', 32),
    accountId: account.id,
    callbackUrl,
    callbackStyle,
  };
  account.linkToken = link.token;
  account.initiatedAt = world.now();
  world.links.set(link.token, link);
  return link;
}

/** When an attempt runs out, and its link with it; epoch milliseconds. */
export function deadlineOf(world: World, { initiatedAt }: Account): number {
  return initiatedAt + world.linkLifetime;
}

/** Lets every attempt that was begun too long ago run out. */
export function expireAttempts(world: World): void {
  const now = world.now();
  for (const account of world.accounts.values()) {
    if (isPending(account) && deadlineOf(world, account) <= now) expireAttempt(world, account);
  }
}

/** Lets one attempt run out now, and its link with it. */
export function expireAttempt(world: World, account: Account): void {
  const link = account.linkToken === undefined ? undefined : world.links.get(account.linkToken);
  if (link) link.outcome ??= 'expired';
  moveTo(
    account,
    'EXPIRED',
    Math.min(world.now(), deadlineOf(world, account)),
    link?.outcome === 'other-browser' ? reasons.otherBrowser : reasons.timedOut,
  );
}

/** Throws 400 if another account of this user and toolkit has the alias. */
export function refuseTakenAlias(
  world: World,
  userId: string,
  toolkit: string,
  alias: string | null,
  except?: string,
): void {
  if (alias === null) return;
  for (const account of world.accounts.values()) {
    const isSame = account.userId === userId && account.toolkit === toolkit && account.alias === alias;
    if (isSame && account.id !== except) {
      throw badAccountRequest(
        `Alias "${alias}" is already in use for this user and toolkit`,
        'Choose another alias.',
      );
    }
  }
}

function placeholderUser(): Error {
  return badAccountRequest(
    'This project requires callback identity verification, so a real user_id is required ' +
      '(a blank or default placeholder user cannot be verified).',
  );
}

/** An access list was given for an account that only its owner uses. */
export function onlyForShared(): Error {
  return badAccountRequest('acl_config_for_shared is only valid on SHARED connections');
}
