import type { AuthScheme } from './catalogue/toolkit.ts';
import { field, type CredentialField } from './credential-fields.ts';

const byScheme: Readonly<Partial<Record<AuthScheme, readonly CredentialField[]>>> = {
  OAUTH2: [field('client_id', 'Client ID', '', false), field('client_secret', 'Client secret', '', true)],
  OAUTH1: [field('consumer_key', 'Client ID', '', false), field('consumer_secret', 'Client secret', '', true)],
};

const ofToolkit: Readonly<Record<string, readonly CredentialField[]>> = {
  'snowflake BASIC': [field('account', 'Account identifier', 'The same for all who connect', false)],
};

/** What the owner of a project has to fill in before anybody can connect a toolkit under a scheme. */
export function configFields(toolkit: string, scheme: AuthScheme): readonly CredentialField[] {
  return ofToolkit[`${toolkit} ${scheme}`] ?? byScheme[scheme] ?? [];
}
