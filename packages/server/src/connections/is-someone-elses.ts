import { toStatusReason } from '../composio/status-reason.ts';
import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** Whether another user than its own has signed in to a connection, as Composio says, or as `confirm` had it say. */
export function isSomeoneElses({ status_reason }: UpstreamAccount): boolean {
  return toStatusReason(status_reason) === 'identity_mismatch';
}
