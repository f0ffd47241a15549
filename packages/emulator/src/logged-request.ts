/** One request the emulator was asked. */
export interface LoggedRequest {
  /** A call of the API, or a look at a hosted page or a logo. */
  readonly kind: 'api' | 'page' | 'logo' | 'nowhere';
  readonly method: string;
  /** Below version and prefix, such as `/connected_accounts/ca_1`. */
  readonly path: string;
  /** A parameter that came twice is joined with a comma. */
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON, the fields of a form, or undefined. Credentials are left out. */
  readonly body: unknown;
  /** Null until it is answered; a call that hangs or was aborted stays null. */
  readonly status: number | null;
  /** Epoch milliseconds on the emulator's clock. */
  readonly at: number;
}
