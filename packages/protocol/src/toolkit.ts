import type { Connection } from './connection.ts';

/** A group of toolkits in the catalogue. */
export interface Category {
  id: string;
  name: string;
}

/** An app that one can connect, with the signed-in user's connections to it. */
export interface Toolkit {
  /** Composio's key, for example `gmail`. */
  slug: string;
  name: string;
  description: string | null;
  /** An address of an image; hosts should allow only the image hosts that they know. */
  logo: string | null;
  categories: Category[];
  /** Composio's names of the schemes that it accepts, for example `OAUTH2`. */
  authSchemes: string[];
  /**
   * Whether a connection can be made.
   *
   * `unavailable` only if every scheme is an OAuth one and neither Composio nor the host brings an OAuth app. A
   * toolkit that wants an API key is `available`: the key is entered on the Connect Link.
   */
  availability: 'available' | 'no-auth-needed' | 'unavailable';
  /** The user's connections, newest first. Attempts that came to nothing are left out. */
  connections: Connection[];
}
