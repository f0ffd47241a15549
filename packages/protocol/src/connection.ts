/** Every status that Composio gives a connected account, plus `UNKNOWN` for one that is newer than this package. */
export const COMPOSIO_STATUSES = [
  'INITIALIZING',
  'INITIATED',
  'ACTIVE',
  'FAILED',
  'EXPIRED',
  'INACTIVE',
  'REVOKED',
  'UNKNOWN',
] as const;

/** How Composio says a connection stands. For what to show a person, see `connectionState`. */
export type ComposioStatus = (typeof COMPOSIO_STATUSES)[number];

/**
 * Why a connection is not usable, where that is known. Composio's own text may name internals, so it never leaves the
 * server; these codes stand for what it says.
 */
export type ConnectionStatusReason =
  /** The person chose not to allow access. */
  | 'access_denied'
  /** The Connect Link was not used within its ten minutes. */
  | 'timed_out'
  /** The Connect Link was opened in another browser than the one that asked for it. */
  | 'other_browser'
  /** Somebody else than the signed-in user finished the sign-in. */
  | 'identity_mismatch';

/** Who may use a connection: its user only, or those on its access list. */
export type AccountType = 'PRIVATE' | 'SHARED';

/** One connected account of one user for one toolkit. Carries nothing that is a credential. */
export interface Connection {
  /** Composio's id, `ca_…`. A connection request has the id of the connection that it makes. */
  id: string;
  /** The slug of the toolkit, for example `gmail`. */
  toolkit: string;
  status: ComposioStatus;
  /** Why it is not usable. `null` when it is, or when nobody said. */
  statusReason: ConnectionStatusReason | null;
  /** The name its user gave it, unique per user and toolkit. */
  alias: string | null;
  /** Who it is connected as, for example an address. Not every toolkit tells. */
  label: string | null;
  /** Composio's name of the scheme, for example `OAUTH2` or `API_KEY`. */
  authScheme: string | null;
  accountType: AccountType;
  /** Whether it is the one that runs, of several. A chosen one stays it when it loses its access: none runs then. */
  isSelected: boolean;
  /** ISO 8601. */
  createdAt: string;
}
