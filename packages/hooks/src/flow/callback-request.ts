import type { ConnectionStatusReason } from '@plugboard/protocol';

/** What a Connect Link brings back to the callback route. None of it is proof of anything. */
export interface CallbackRequest {
  /** The id of the connection request. */
  id: string;
  token: string | undefined;
  /** Whether it says that it failed: worth believing only so far as to stop waiting on that page. */
  hasFailed: boolean;
  /** Why it says so, where we know its words. */
  reason: ConnectionStatusReason | null;
}

/** Reads the callback route's query, in both of Composio's spellings; `null` where it names no connection request. */
export function readCallback(search: string): CallbackRequest | null {
  const query = new URLSearchParams(search);
  const id = query.get('connected_account_id') ?? query.get('connectedAccountId') ?? '';
  if (!/^[\w-]{1,128}$/.test(id)) return null;
  const error = query.get('error') ?? '';
  return {
    id,
    token: query.get('connect_token') ?? undefined,
    // The last: a callback address with a status of its own has Composio's behind it.
    hasFailed: query.getAll('status').at(-1) === 'failed',
    reason: /different browser/i.test(error) ? 'other_browser' : error === 'access_denied' ? error : null,
  };
}
