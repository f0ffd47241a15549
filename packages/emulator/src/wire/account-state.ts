import type { Account } from '../account.ts';
import { credentialFields, isOAuth } from '../credential-fields.ts';
import { inventSecrets } from '../invent-secrets.ts';
import { iso } from './iso.ts';

/**
 * The `state` of an account: its scheme and, under `val`, what that scheme keeps in this status. The SDK
 * parses this strictly and drops the whole `state` with a warning if one required field is missing.
 */
export function accountState(
  account: Account,
  base: string,
  masks: boolean,
): { authScheme: string; val: object } {
  const { status } = account;
  const isPlugged = status === 'ACTIVE' || status === 'INACTIVE';
  const wasPlugged = isPlugged || status === 'EXPIRED' || status === 'REVOKED';
  const val = {
    ...plainFields(account),
    ...(status === 'INITIATED' && initiated(account, base)),
    ...(isPlugged && masked(secretsOf(account), masks)),
    ...(isPlugged && account.scheme === 'OAUTH2' && { token_type: 'Bearer', expires_in: 3599 }),
    ...(status === 'FAILED' && { error: 'connection_failed', error_description: account.statusReason ?? '' }),
    ...(status === 'EXPIRED' && { expired_at: iso(account.updatedAt) }),
    ...(status === 'REVOKED' && { revoked_at: iso(account.updatedAt) }),
    ...(!isPlugged && keepsPassword(account) && masked(secretsOf(account), masks)),
    ...(wasPlugged && account.label !== null && { displayName: account.label }),
    // Last, since whoever replaces credentials may name one, too.
    status,
  };
  return { authScheme: account.scheme, val };
}

/**
 * Shows a secret as Composio does unless a project turns masking off: four characters, or nothing of a short
 * one.
 */
export function mask(secret: string): string {
  return secret.length > 4 ? `${secret.slice(0, 4)}...` : 'REDACTED';
}

function secretsOf(account: Account): Record<string, string> {
  return { ...inventSecrets(account), ...secretFieldsOf(account) };
}

function secretFieldsOf(account: Account): Record<string, string> {
  const plain = plainFields(account);
  return Object.fromEntries(Object.entries(account.secrets).filter(([name]) => !(name in plain)));
}

function plainFields(account: Account): Record<string, string> {
  const open = credentialFields(account.toolkit, account.scheme).filter((field) => !field.isSecret);
  return Object.fromEntries(
    open.flatMap(({ name }) => {
      const value = account.secrets[name];
      return value === undefined || name === 'username' ? [] : [[name, value]];
    }),
  );
}

function masked(secrets: Record<string, string>, masks: boolean): Record<string, string> {
  if (!masks) return secrets;
  return Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, mask(secret)]));
}

// Basic auth is the one scheme whose states require both fields even after it failed or ran out.
function keepsPassword({ scheme, status }: Account): boolean {
  return (scheme === 'BASIC' || scheme === 'BASIC_WITH_JWT') && (status === 'FAILED' || status === 'EXPIRED');
}

function initiated(account: Account, base: string): object {
  const redirectUrl = account.linkToken === undefined ? base : `${base}/link/${account.linkToken}`;
  if (account.scheme === 'OAUTH1') {
    return { redirectUrl, authUri: redirectUrl, oauth_token: 'REDACTED', oauth_token_secret: 'REDACTED' };
  }
  const goesElsewhere =
    isOAuth(account.scheme) || ['BILLCOM_AUTH', 'GOOGLE_SERVICE_ACCOUNT'].includes(account.scheme);
  return goesElsewhere ? { redirectUrl } : {};
}
