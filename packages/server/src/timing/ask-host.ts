import { ConnectError } from '@plugboard/protocol';
import { waitAtMost } from './deadline.ts';

/** How long a function of the host's own may take, in milliseconds: less than Composio, or it would be taken for it. */
const HOST_DEADLINE = 5000;

/** Asks a function that the host has passed. Throws `internal_error`, with what went wrong there as its cause. */
export async function askHost<Answer>(name: string, ask: () => Answer | PromiseLike<Answer>): Promise<Answer> {
  try {
    return await waitAtMost(HOST_DEADLINE, async () => ask());
  } catch (cause) {
    throw new ConnectError('internal_error', `${name} failed.`, { cause });
  }
}
