import type { JsonObject } from './check.ts';

/** One tool-router session: a user, and the request body it was configured with. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  /** As sent, with the wire's own names; `PATCH` replaces or clears single keys. */
  config: JsonObject;
  version: number;
}
