import { isPending, moveTo, reasons } from './account.ts';
import { ApiError, badAccountRequest, noSuchAccount } from './api-error.ts';
import { object, someText, textOf, type Check, type JsonObject } from './check.ts';
import { settle } from './finish-attempt.ts';
import type { World } from './world.ts';

/** The body of `POST /connected_accounts/complete_auth`. */
export const completeAuthBody: Check = object({ session_uri: someText, user_id: someText });

/**
 * Makes a connection active once the app's server has said who came back. The session is used up before
 * anything is compared, as upstream. Throws 404 for one that is unknown, used or too old, or whose attempt has
 * ended in another way, for an account that is gone, and for a provider that does not give its tokens; 400 for
 * another user, whose connection fails for good.
 */
export function completeAuth(world: World, body: JsonObject): object {
  const uri = textOf(body['session_uri']);
  const session = world.authSessions.get(uri);
  world.authSessions.delete(uri);
  if (!session) throw sessionIsOver();
  const account = world.accounts.get(session.accountId);
  if (!account) throw noSuchAccount(session.accountId);
  if (!isPending(account)) throw sessionIsOver();
  if (account.userId !== body['user_id']) {
    moveTo(account, 'FAILED', world.now(), reasons.otherUser);
    throw badAccountRequest('identity mismatch');
  }
  settle(world, account, session.ending);
  if (account.status !== 'ACTIVE') throw notFound('authorization expired, restart the flow');
  return { connected_account_id: account.id, toolkit_slug: account.toolkit };
}

function sessionIsOver(): ApiError {
  return notFound('auth session not found or expired');
}

function notFound(message: string): ApiError {
  return new ApiError(404, { slug: 'ConnectedAccount_ResourceNotFound', code: 606, message });
}
