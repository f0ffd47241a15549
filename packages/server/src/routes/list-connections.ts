import * as v from 'valibot';
import { slugSchema } from '../values/ids.ts';
import { fromQuery } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';
import { userConnections } from '../connections/user-connections.ts';

/** All of the user's connections, or those to one toolkit, newest first. */
export const listConnections: RouteOf<'listConnections'> = {
  readInput: fromQuery(v.strictObject({ toolkit: v.optional(slugSchema) })),

  async run(context, { toolkit }) {
    const items = await userConnections(context, toolkit);
    return { items, total: items.length };
  },
};
