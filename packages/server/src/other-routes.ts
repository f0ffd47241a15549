import type { OtherRoute, OtherRouteName } from './other-route.ts';
import { createEvents } from './routes/events.ts';
import { relay } from './routes/relay.ts';
import { verify } from './routes/verify.ts';
import { createWebhook } from './routes/webhook.ts';

/** Puts together the routes that are no calls of the client. */
export function createOtherRoutes(): Record<OtherRouteName, OtherRoute> {
  return { events: createEvents(), verify, webhook: createWebhook(), relay };
}
