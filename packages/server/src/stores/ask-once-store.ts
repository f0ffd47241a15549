import { ConnectError } from '@plugboard/protocol';
import { waitAtMost } from '../timing/deadline.ts';

/** Asks the host's `stores.once`, and does not wait for it beyond a second. */
export async function askOnceStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await waitAtMost(1000, work);
  } catch (cause) {
    throw new ConnectError('upstream_unreachable', 'stores.once does not answer.', { cause });
  }
}
