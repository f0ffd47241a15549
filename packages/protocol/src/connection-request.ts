import type { Connection } from './connection.ts';

/** One attempt to make a connection: where to send the person, and until when. */
export interface ConnectionRequest extends Pick<Connection, 'toolkit'> {
  /** The id of the connection that this attempt will make; Composio gives it out at once. */
  id: string;
  /** The Connect Link: opens once, within its deadline. */
  redirectUrl: string;
  /** ISO 8601, by the server's clock. For counting down, use `expiresIn`. */
  expiresAt: string;
  /** Seconds from the response until the Connect Link runs out. */
  expiresIn: number;
  /** Sealed by the server; goes back to it with `confirm`. Means nothing to anybody else. */
  token: string;
}
