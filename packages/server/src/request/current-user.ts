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
    'getUser answered something that cannot be the id of one user: see its documentation.',
  );
}
