import type { Account } from './account.ts';
import { credentialFields } from './credential-fields.ts';

/** Invented credentials for an account that nobody typed any for. */
export function inventSecrets(account: Pick<Account, 'id' | 'toolkit' | 'scheme'>): Record<string, string> {
  const { id, toolkit, scheme } = account;
  if (scheme === 'OAUTH2')
    return { access_token: `ya29_emulated_${id}`, refresh_token: `1//0_emulated_${id}` };
  if (scheme === 'OAUTH1')
    return { oauth_token: `tok_emulated_${id}`, oauth_token_secret: `sec_emulated_${id}` };
  const fields = credentialFields(toolkit, scheme).filter((field) => field.isRequired);
  return Object.fromEntries(fields.map((field) => [field.name, `key_emulated_${id}`]));
}
