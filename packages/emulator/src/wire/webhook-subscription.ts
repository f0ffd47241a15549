import type { WebhookSubscription } from '../webhook-subscription.ts';
import { iso } from './iso.ts';

/** A subscription as the API lists and answers it, with its secret every time. */
export function webhookSubscriptionItem(subscription: WebhookSubscription): object {
  const { id, url, version, events, secret, createdAt, updatedAt } = subscription;
  return {
    id,
    webhook_url: url,
    version,
    enabled_events: events,
    secret,
    created_at: iso(createdAt),
    updated_at: iso(updatedAt),
  };
}
