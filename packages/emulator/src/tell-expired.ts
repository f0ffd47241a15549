import type { Account } from './account.ts';
import { signWebhook } from './sign-webhook.ts';
import { connectionExpired, type WebhookSubscription } from './webhook-subscription.ts';
import { accountDetails } from './wire/account.ts';
import { iso } from './wire/iso.ts';
import type { World } from './world.ts';

/** One webhook that was sent. */
export interface Delivery {
  /** As it went out, its body unread: clone it to send it again, or take it apart to forge another. */
  readonly request: Request;
  /** What the receiver answered; null if nobody did. */
  readonly status: number | null;
}

/** Tells every subscription that wants to know that an account has expired. Once each: it never tries again. */
export async function tellExpired(world: World, account: Account): Promise<readonly Delivery[]> {
  const { sendWebhook: send } = world;
  if (!send) return [];
  const event = {
    id: `msg_${crypto.randomUUID()}`,
    timestamp: iso(world.now()),
    type: connectionExpired,
    metadata: { project_id: 'pr_1', org_id: 'ok_1' },
    data: accountDetails(world, account, ''),
  };
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(world.now() / 1000));
  return Promise.all(
    [...world.webhookSubscriptions.values()].filter(isInterested).map(async ({ url, secret }) => {
      const headers = {
        'content-type': 'application/json',
        'webhook-id': event.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': await signWebhook(secret, event.id, timestamp, body),
        'x-composio-webhook-version': 'V3',
      };
      const request = new Request(url, { method: 'POST', headers, body });
      return { request, status: await answerTo(send, request.clone()) };
    }),
  );
}

// Nobody may be waiting for it: what goes wrong on the way, also at once, is an answer that never came.
async function answerTo(send: World['sendWebhook'] & {}, request: Request): Promise<number | null> {
  try {
    return (await send(request)).status;
  } catch {
    return null;
  }
}

function isInterested({ version, events }: WebhookSubscription): boolean {
  return version === 'V3' && events.includes(connectionExpired);
}
