import type { Composio } from '@composio/core';

/** Asks for word of connections that have stopped working; answers the secret with which it will be signed. */
export async function subscribe(composio: Pick<Composio, 'triggers'>, url: string): Promise<string> {
  const { secret } = await composio.triggers.setWebhookSubscription({
    webhookUrl: `${url}/api/connect/webhook`,
    enabledEvents: ['composio.connected_account.expired'],
  });
  if (!secret) throw new Error('The subscription came without its secret.');
  return secret;
}
