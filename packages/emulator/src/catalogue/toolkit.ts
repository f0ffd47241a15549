/** How a toolkit lets an account in, in Composio's own words. */
export type AuthScheme =
  | 'OAUTH2'
  | 'OAUTH1'
  | 'API_KEY'
  | 'BASIC'
  | 'BEARER_TOKEN'
  | 'BILLCOM_AUTH'
  | 'GOOGLE_SERVICE_ACCOUNT'
  | 'NO_AUTH'
  | 'BASIC_WITH_JWT'
  | 'CALCOM_AUTH';

/** One app of the catalogue. */
export interface Toolkit {
  readonly slug: string;
  readonly name: string;
  /** One short phrase, or empty: upstream says nothing worth showing of most toolkits. */
  readonly description: string;
  /** In order of preference; `['NO_AUTH']` needs no account. */
  readonly authSchemes: readonly AuthScheme[];
  /** The schemes for which Composio brings its own OAuth app. */
  readonly managedAuthSchemes: readonly AuthScheme[];
  /** Category ids, such as `email-marketing`. */
  readonly categories: readonly string[];
}
