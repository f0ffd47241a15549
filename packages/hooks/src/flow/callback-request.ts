/** What a Connect Link brings back to the callback route. None of it is proof of anything. */
export interface CallbackRequest {
  /** The id of the connection request. */
  id: string;
  token: string | undefined;
}

/** Reads the callback route's query, in both of Composio's spellings; `null` where it names no connection request. */
export function readCallback(search: string): CallbackRequest | null {
  const query = new URLSearchParams(search);
  const id = query.get('connected_account_id') ?? query.get('connectedAccountId') ?? '';
  return /^[\w-]{1,128}$/.test(id) ? { id, token: query.get('connect_token') ?? undefined } : null;
}
