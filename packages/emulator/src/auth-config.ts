import type { AuthScheme } from './catalogue/toolkit.ts';

/** Which OAuth app or key scheme a toolkit uses; times are epoch milliseconds. */
export interface AuthConfig {
  readonly id: string;
  readonly toolkit: string;
  readonly scheme: AuthScheme;
  /** Composio's own OAuth app (`default` on the wire), or one brought along (`custom`). */
  readonly isManaged: boolean;
  readonly createdAt: number;
  updatedAt: number;
  name: string;
  isEnabled: boolean;
  isEnabledForSessions: boolean;
  isDeleted: boolean;
  credentials: Record<string, unknown>;
  toolAccess: Record<string, string[]>;
}
