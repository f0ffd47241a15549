import { ConnectError } from '@plugboard/protocol';
import { isSlug } from './values/ids.ts';
import type { ConnectHandlerOptions } from './options/options.ts';
import { readOptions } from './options/read-options.ts';
import { createAsk } from './composio/ask.ts';
import { createSelection } from './connections/selections.ts';
import { assertUserId } from './values/user-id.ts';
import { userConnections } from './connections/user-connections.ts';

/** Whether a user has connected what is needed. */
export interface ConnectionCheck {
  isReady: boolean;
  /**
   * The slugs of the toolkits that have no ACTIVE connection, or in which the one that the user has selected has lost
   * its access, in the order in which they were named.
   */
  missing: string[];
}

/**
 * Makes a function that tells whether a user has an ACTIVE connection to each of some toolkits. Ask before an agent
 * starts on what it could not finish.
 *
 * With the option `selections`, a toolkit whose selected connection has lost its access is missing, also where another
 * account works: that one was not chosen.
 *
 * Give it the very options of the handler. Toolkits that need no connection are not to be named.
 *
 * @example
 * const checkConnections = createConnectionCheck(options);
 * const { isReady, missing } = await checkConnections(userId, ['gmail', 'github']);
 * if (!isReady) return { connect: missing };
 */
export function createConnectionCheck(
  options: ConnectHandlerOptions,
): (user: string, toolkits: readonly string[]) => Promise<ConnectionCheck> {
  const settings = readOptions(options);
  const ask = createAsk(settings);

  return async (user, toolkits) => {
    assertUserId(user);
    const stranger = toolkits.find((slug) => !isSlug(slug) || settings.toolkits?.has(slug) === false);
    if (stranger !== undefined) {
      throw new ConnectError('unknown_toolkit', `This app does not offer ${JSON.stringify(stranger)}.`);
    }
    const selection = createSelection(settings, user);
    const connections = await ask((upstream) =>
      userConnections({
        upstream,
        user,
        settings,
        // The host is asked about no toolkit that was not named.
        selection: { get: async (slug) => (toolkits.includes(slug) ? selection.get(slug) : null) },
      }),
    );
    const ready = new Set(
      connections.flatMap(({ status, isSelected, toolkit }) => (status === 'ACTIVE' && isSelected ? [toolkit] : [])),
    );
    const missing = [...new Set(toolkits)].filter((slug) => !ready.has(slug));
    return { isReady: missing.length === 0, missing };
  };
}
