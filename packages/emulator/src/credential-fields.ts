import type { AuthScheme } from './catalogue/toolkit.ts';

/** One thing a person has to type to connect without OAuth. */
export interface CredentialField {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isSecret: boolean;
}

/** A field that has to be filled in. */
export function field(
  name: string,
  displayName: string,
  description: string,
  isSecret: boolean,
): CredentialField {
  return { name, displayName, description, isRequired: true, isSecret };
}

const userAndPassword = [
  field('username', 'Username', '', false),
  field('password', 'Password', '', true),
] as const;

const byScheme: Readonly<Record<AuthScheme, readonly CredentialField[]>> = {
  OAUTH2: [],
  OAUTH1: [],
  NO_AUTH: [],
  API_KEY: [field('generic_api_key', 'API key', '', true)],
  BEARER_TOKEN: [field('token', 'Access token', '', true)],
  BASIC: userAndPassword,
  BASIC_WITH_JWT: userAndPassword,
  BILLCOM_AUTH: [field('sessionId', 'Session ID', '', true), field('devKey', 'Developer key', '', true)],
  CALCOM_AUTH: [field('api_key', 'API key', '', true)],
  GOOGLE_SERVICE_ACCOUNT: [field('credentials_json', 'Service account key', 'The whole JSON file', true)],
};

const ofToolkit: Readonly<Record<string, readonly CredentialField[]>> = {
  'stripe API_KEY': [
    field('generic_api_key', 'Secret key', 'Starts with sk_ or rk_', true),
    { ...field('account_id', 'Account ID', 'Starts with acct_', false), isRequired: false },
  ],
  'shopify API_KEY': [
    field('shop', 'Shop', 'The part before .myshopify.com', false),
    field('generic_api_key', 'Admin API access token', 'Starts with shpat_', true),
  ],
  'freshdesk BASIC': [
    field('subdomain', 'Subdomain', 'The part before .freshdesk.com', false),
    ...userAndPassword,
  ],
};

/** What a person has to type for a toolkit under a scheme: nothing for OAuth and for no auth. */
export function credentialFields(toolkit: string, scheme: AuthScheme): readonly CredentialField[] {
  return ofToolkit[`${toolkit} ${scheme}`] ?? byScheme[scheme];
}

/** Whether a person is sent to the provider to sign in, instead of typing a key. */
export function isOAuth(scheme: AuthScheme): boolean {
  return scheme === 'OAUTH2' || scheme === 'OAUTH1';
}
