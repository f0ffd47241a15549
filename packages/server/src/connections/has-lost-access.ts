import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** Whether an account does not work and will not again, unlike one that is paused or under way. */
export function hasLostAccess({ status }: Pick<UpstreamAccount, 'status'>): boolean {
  return ['EXPIRED', 'REVOKED', 'FAILED'].includes(status);
}
