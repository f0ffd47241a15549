import type { Account } from '../account.ts';
import { badSessionRequest, noActiveConnection } from '../api-error.ts';
import { objectOf } from '../check.ts';
import { hasSeveralAccounts, sessionAccounts } from '../session-accounts.ts';
import type { Turn } from './tool.ts';

/**
 * The account a tool runs with: the one that is named, by id, word id or alias, else the newest active one.
 * Throws 400 if none is active (4302), if the named one is not among them, and if the session wants one to be
 * named out of several.
 */
export function chooseAccount({ world, session }: Turn, toolkit: string, named: string): Account {
  const all = sessionAccounts(world, session, toolkit).filter(({ status }) => status === 'ACTIVE');
  const active = hasSeveralAccounts(session) ? all : all.slice(0, 1);
  const [newest] = active;
  if (!newest) throw noActiveConnection(toolkit);
  if (named === '' && active.length > 1 && objectOf(session.config['multi_account'])['require_explicit_selection'] === true) {
    throw badSessionRequest(`Toolkit "${toolkit}" has ${active.length} accounts: say which one in "account"`);
  }
  if (named === '') return newest;
  const chosen = active.find((account) => [account.id, account.wordId, account.alias].includes(named));
  if (!chosen) throw badSessionRequest(`Account "${named}" is no active ${toolkit} account of this session`);
  return chosen;
}
