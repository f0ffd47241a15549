import { ConnectError } from '@plugboard/protocol';
import type { Settings } from '../options/options.ts';
import { isUserId } from '../values/user-id.ts';

/** Asks the host who is signed in. Throws `unauthenticated` for nobody. */
export async function currentUser(request: Request, { getUser }: Settings): Promise<string> {
  let user: unknown;
  try {
    user = await getUser(request);
  } catch (cause) {
    throw new ConnectError('internal_error', 'getUser failed.', { cause });
  }
  if (user === null || user === undefined) {
    throw new ConnectError('unauthenticated', 'Nobody is signed in.');
  }
  if (isUserId(user)) return user;
  throw new ConnectError(
    'invalid_user',
    typeof user === 'string' && user
      ? 'getUser answered what cannot be the id of one user: "default", one with a comma or a space around it, or a very long one.'
      : `getUser has to answer the id of a user, a non-empty string, or null; got ${kindOf(user)}.`,
  );
}

// Of what it is, nothing more is said: it may be a whole session.
function kindOf(value: unknown): string {
  if (value === '') return 'an empty one';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
