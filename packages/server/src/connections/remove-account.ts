import { isConnectError } from '@plugboard/protocol';
import type { Upstream } from '../composio/upstream.ts';

/** Sees to it that an account is no longer there; another request may have been faster. */
export async function removeAccount(upstream: Upstream, id: string): Promise<void> {
  try {
    await upstream.deleteAccount(id);
  } catch (error) {
    // Gone is gone.
    if (!isConnectError(error) || error.code !== 'not_found') throw error;
  }
}
