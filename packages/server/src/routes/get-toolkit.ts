import { findToolkit } from '../find-toolkit.ts';
import { noQuery } from '../read-input.ts';
import type { RouteOf } from '../route.ts';
import { toolkitsOfUser } from '../toolkits-of-user.ts';

/** One toolkit, with the user's connections to it. */
export const getToolkit: RouteOf<'getToolkit'> = {
  readInput: noQuery,

  async run(context, _, slug) {
    const toolkit = await findToolkit(context.catalogue, slug);
    const withConnections = await toolkitsOfUser(context, slug);
    return withConnections(toolkit);
  },
};
