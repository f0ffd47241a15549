import type { Composio } from '@composio/core';

/**
 * Tells the emulator of an OAuth app of Tidewell's own at GitHub, as one does once in Composio's dashboard. Answers the
 * option `authConfigs` for it.
 */
export async function createOwnApp(composio: Pick<Composio, 'authConfigs'>): Promise<Record<string, string>> {
  const { id } = await composio.authConfigs.create('github', {
    type: 'use_custom_auth',
    name: 'Tidewell at GitHub',
    authScheme: 'OAUTH2',
    // GitHub would have given these; here no provider looks at them.
    credentials: { client_id: 'tidewell', client_secret: 'tidewell-and-the-emulator-only' },
  });
  return { github: id };
}
