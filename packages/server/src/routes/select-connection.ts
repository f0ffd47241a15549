import { ConnectError } from '@plugboard/protocol';
import * as v from 'valibot';
import { findToolkit } from '../connections/find-toolkit.ts';
import { idSchema } from '../values/ids.ts';
import { findOwned } from '../connections/owned-connection.ts';
import { presentConnection } from '../composio/present.ts';
import { fromBody } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';

/** Chooses which of the user's connections to a toolkit runs. */
export const selectConnection: RouteOf<'selectConnection'> = {
  readInput: fromBody(v.strictObject({ connectionId: idSchema })),

  async run({ catalogue, upstream, user, settings, selection, changed }, { connectionId }, slug) {
    const toolkit = await findToolkit(catalogue, slug);
    const account = settings.selections ? await findOwned(upstream, user, connectionId, settings) : null;
    if (account?.status !== 'ACTIVE' || account.toolkit.slug !== toolkit.slug) {
      // Somebody else's connection is told no apart from one that is not there.
      throw new ConnectError(
        'not_selectable',
        'Only an ACTIVE connection to this toolkit can be selected, and only with the option `selections`.',
      );
    }
    await selection.set(toolkit.slug, account.id);
    await changed(toolkit.slug);
    return presentConnection(account, true);
  },
};
