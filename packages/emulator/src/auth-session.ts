import type { AuthScheme } from './catalogue/toolkit.ts';
import { isOAuth } from './credential-fields.ts';
import type { Ending } from './finish-attempt.ts';
import type { World } from './world.ts';

/** A return from a provider that waits for the app's server to say whose it is, as long as the attempt of its account. */
export interface AuthSession {
  readonly accountId: string;
  /** What becomes of the account if it is the right person: the provider has been asked for nothing yet. */
  readonly ending: Ending;
}

/** Whether a connection under this scheme only becomes active by way of the app's verifier. */
export function needsVerifying(world: Pick<World, 'verifierUrl'>, scheme: AuthScheme): boolean {
  return world.verifierUrl !== undefined && isOAuth(scheme);
}
