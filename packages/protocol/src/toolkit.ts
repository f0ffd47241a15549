import type { Connection } from './connection.ts';

/** A group of toolkits in the catalogue. Each is in one at least; `listCategories` has all that occur. */
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
  /** Whether Composio brings the OAuth app, so that nobody has to set one up. */
  isManaged: boolean;
  /** Whether the user may choose which of several connections runs; else the newest one does. */
  canSelect: boolean;
  /** The user's connections, newest first. Attempts that came to nothing are left out. */
  connections: Connection[];
}

/** One field of a form for credentials. */
export interface CredentialField {
  /** The key under which its value is sent. */
  name: string;
  label: string;
  description: string | null;
  isRequired: boolean;
  /** Whether its value is to be hidden while it is typed. */
  isSecret: boolean;
  /** What to fill in beforehand. */
  defaultValue: string | null;
}

/** What a toolkit asks for in one scheme that is not OAuth. */
export interface CredentialForm {
  /** Composio's name, for example `API_KEY`. */
  scheme: string;
  fields: CredentialField[];
  /** The page that says where to find them. */
  hintUrl: string | null;
}

/** One toolkit, with what only its own page needs. */
export interface ToolkitDetails extends Toolkit {
  /** The forms that the app offers of its own. Empty where keys are entered on the Connect Link. */
  credentialForms: CredentialForm[];
  /** Whether the user may make a connection that others can use. */
  canShare: boolean;
}
