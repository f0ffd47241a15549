import type { ConnectionStatusReason, ErrorCode } from '@plugboard/protocol';

/** What a Connect Link brings back to the callback route. None of it is proof of anything. */
export interface CallbackRequest {
  /** The id of the connection request; `null` where it never came to one, and `error` says why. */
  id: string | null;
  token: string | undefined;
  /** Whether it says that it failed: worth believing only so far as to stop waiting on that page. */
  hasFailed: boolean;
  /** Why it says so, where we know its words. */
  reason: ConnectionStatusReason | null;
  /** What our own server says that went wrong on the way here, if anything. */
  error: ErrorCode | null;
}

/** What keeps our server from verifying who came back, as far as there is more to say of it than that it failed. */
const serverErrors = ['not_your_request', 'rate_limited', 'request_expired', 'upstream_unreachable'] as const;

/** Reads the callback route's query, in both of Composio's spellings. */
export function readCallback(search: string): CallbackRequest {
  const query = new URLSearchParams(search);
  const id = query.get('connected_account_id') ?? query.get('connectedAccountId') ?? '';
  const error = query.get('error') ?? '';
  return {
    id: /^[\w-]{1,128}$/.test(id) ? id : null,
    token: query.get('connect_token') ?? undefined,
    // The last: a callback address with a status of its own has Composio's behind it.
    hasFailed: query.getAll('status').at(-1) === 'failed',
    reason: /different browser/i.test(error) ? 'other_browser' : error === 'access_denied' ? error : null,
    // A word of ours, whose text is our own too: who makes one up shows nobody anything of theirs.
    error: serverErrors.find((code) => code === error) ?? null,
  };
}
