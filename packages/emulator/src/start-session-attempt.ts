import type { Account } from './account.ts';
import { badSessionRequest, toolkitNotAllowed } from './api-error.ts';
import { startAttempt, type AttemptOptions } from './attempt.ts';
import type { Toolkit } from './catalogue/toolkit.ts';
import { objectOf } from './check.ts';
import { ensureAuthConfig } from './ensure-auth-config.ts';
import type { LinkRecord } from './link-record.ts';
import { hasSeveralAccounts } from './session-accounts.ts';
import { sessionAllows } from './session-allows.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** An attempt that a session has started, and where its page is. */
export interface SessionAttempt {
  readonly account: Account;
  readonly link: LinkRecord;
  readonly redirectUrl: string;
}

/**
 * Starts a connection for the user of a session, with the session's auth config and callback unless others
 * are given. Throws 400 for a toolkit that does not exist, that the session leaves out, that needs no account
 * or has no way in, and for one account too many.
 */
export function startSessionAttempt(
  world: World,
  session: Session,
  slug: string,
  options: AttemptOptions,
  base: string,
): SessionAttempt {
  const toolkit = world.catalogue.find(slug);
  if (!toolkit) throw badSessionRequest(`Toolkit "${slug}" does not exist`);
  if (!sessionAllows(session, toolkit.slug)) throw toolkitNotAllowed(toolkit.slug);
  refuseTooMany(world, session, toolkit);
  const named = objectOf(session.config['auth_configs'])[toolkit.slug];
  const config = ensureAuthConfig(world, toolkit, typeof named === 'string' ? named : undefined);
  const { callback_url } = objectOf(session.config['manage_connections']);
  const { account, link } = startAttempt(world, session.userId, config, { callback_url, ...options });
  return { account, link, redirectUrl: `${linkBase(session, base)}/link/${link.token}` };
}

// What counts is what is connected: an attempt that nobody finishes blocks no other.
function refuseTooMany(world: World, session: Session, { slug }: Toolkit): void {
  if (!hasSeveralAccounts(session)) return;
  const { userId, config } = session;
  const rule = objectOf(config['multi_account']);
  const most = Number(rule['max_accounts_per_toolkit'] ?? 5);
  const connected = [...world.accounts.values()].filter(
    ({ userId: owner, toolkit, status }) =>
      owner === userId && toolkit === slug && (status === 'ACTIVE' || status === 'INACTIVE'),
  );
  if (connected.length >= most) {
    throw badSessionRequest(
      `Toolkit "${slug}" has ${connected.length} connected accounts; at most ${most} are allowed`,
    );
  }
}

function linkBase(session: Session, base: string): string {
  const other = objectOf(session.config['experimental'])['link_url_overwrite'];
  return typeof other === 'string' ? other.replace(/\/$/, '') : base;
}
