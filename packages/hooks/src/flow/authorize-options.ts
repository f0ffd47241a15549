import type { AccountType } from '@plugboard/protocol';

/** How to sign in again. */
export interface ReconnectOptions {
  /**
   * The path of the page to come back to after a sign-in in this tab.
   * @default this page
   */
  returnTo?: string | undefined;
  /**
   * Where the person signs in: in a window of its own, or in this tab. `auto`: in a window, except where that would
   * lose the person, as in an app on an iPhone's home screen.
   * @default 'auto'
   */
  mode?: 'auto' | 'popup' | 'redirect' | undefined;
  /**
   * What `useAuthorizeCallback` is told again: at most 10 texts of up to 256 characters. Where the server verifies who has
   * come back, it is told so only in the tab in which the sign-in began.
   */
  context?: Record<string, string> | undefined;
}

/** How to authorize. */
export interface AuthorizeOptions extends ReconnectOptions {
  /** A name for the new connection, unique per user and toolkit: one line of at most 64 characters. */
  alias?: string | undefined;
  /**
   * Whether others may use the connection; who, the server knows.
   * @default 'PRIVATE'
   */
  accountType?: AccountType | undefined;
}

/** How to authorize wherever a call does not say. A name is for one connection, so there is none. */
export type AuthorizeDefaults = Omit<AuthorizeOptions, 'alias'>;

/** How long to wait for an attempt to end. */
export interface WaitOptions {
  /** Gives the waiting up, not the attempt. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds.
   * @default until the Connect Link runs out
   */
  timeout?: number | undefined;
}
