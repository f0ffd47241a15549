import { noSuchSession } from './api-error.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** The session with this id. Throws 404. */
export function findSession(world: Pick<World, 'sessions'>, id: string): Session {
  const session = world.sessions.get(id);
  if (!session) throw noSuchSession(id);
  return session;
}
