import type { UpstreamAccount } from '../composio/upstream-shape.ts';

/** Who an account is connected as, to tell one person from another; `undefined` where Composio does not know. */
export const personOf = ({ state }: UpstreamAccount): string | undefined =>
  state.val.displayName?.trim().toLowerCase() || undefined;
