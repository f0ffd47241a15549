import type { Connection, Toolkit } from '@plugboard/protocol';
import type { CatalogueToolkit } from '../composio/catalogue.ts';
import type { Context } from '../route.ts';
import { userConnections } from './user-connections.ts';

/** Prepares to add a user's connections to toolkits of the catalogue: all toolkits, or only the one named. */
export async function toolkitsOfUser(
  context: Context,
  only?: string,
): Promise<(toolkit: CatalogueToolkit) => Toolkit> {
  const byToolkit = new Map<string, Connection[]>();
  for (const connection of await userConnections(context, only)) {
    const connections = byToolkit.get(connection.toolkit);
    if (connections) connections.push(connection);
    else byToolkit.set(connection.toolkit, [connection]);
  }
  const { catalogue, settings } = context;
  return (toolkit) => ({
    ...toolkit,
    availability: catalogue.isUnavailable(toolkit.slug) ? 'unavailable' : toolkit.availability,
    canSelect: settings.selections !== null,
    connections: byToolkit.get(toolkit.slug) ?? [],
  });
}
