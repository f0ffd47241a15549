import type { Account } from '../accounts.ts';

/**
 * Makes what asks the chat for one account. Where somebody else is signed in by now, or nobody is, the page begins anew:
 * what is on it is not theirs.
 */
export function fetchChat(account: Account): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('tidewell-user', account.id);
    const response = await fetch(input, { ...init, headers });
    if (response.status === 401 || response.status === 409) location.reload();
    return response;
  };
}
