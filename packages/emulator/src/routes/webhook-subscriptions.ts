import { Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import { listOf, object, oneOf, text, webAddress, type Check, type JsonObject } from '../check.ts';
import { paginate } from '../paginate.ts';
import { readBody, readQuery } from '../read-request.ts';
import { unguessable } from '../unguessable.ts';
import { connectionExpired, type WebhookSubscription } from '../webhook-subscription.ts';
import { webhookSubscriptionItem } from '../wire/webhook-subscription.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const eventTypes = [
  {
    event_type: 'composio.trigger.message',
    description: 'A trigger has received something',
    supported_versions: ['V1', 'V2', 'V3'],
  },
  {
    event_type: connectionExpired,
    description: 'A connection has stopped working and needs to be made again',
    supported_versions: ['V3'],
  },
  {
    event_type: 'composio.trigger.disabled',
    description: 'A trigger was switched off',
    supported_versions: ['V3'],
  },
];

const someEvents = listOf(oneOf(...eventTypes.map(({ event_type: name }) => name)), Infinity, 1);
const version = oneOf('V1', 'V2', 'V3');

// Upstream takes public HTTPS only; here a receiver may be on this machine.
const createBody: Check = object({ webhook_url: webAddress, enabled_events: someEvents, 'version?': version });
const patchBody: Check = object({
  'webhook_url?': webAddress,
  'enabled_events?': someEvents,
  'version?': version,
});

/** `/webhook_subscriptions`: where events go. A project has one. */
export function webhookSubscriptionRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.get('/webhook_subscriptions', (c) => {
    const query = readQuery(c.req.url, { cursor: text, limit: text });
    const page = paginate([...world.webhookSubscriptions.values()], query, { usual: 20, most: 50 });
    return c.json({ ...page, items: page.items.map(webhookSubscriptionItem) });
  });

  routes.post('/webhook_subscriptions', async (c) => {
    const body = await readBody(c.req, createBody);
    if (world.webhookSubscriptions.size > 0) throw alreadyThere();
    const now = world.now();
    const subscription: WebhookSubscription = {
      id: unguessable('ws'),
      createdAt: now,
      updatedAt: now,
      url: '',
      events: [],
      version: 'V3',
      secret: newSecret(),
    };
    change(subscription, body, now);
    world.webhookSubscriptions.set(subscription.id, subscription);
    return c.json(webhookSubscriptionItem(subscription), 201);
  });

  routes.get('/webhook_subscriptions/event_types', (c) => c.json({ items: eventTypes }));

  routes.get('/webhook_subscriptions/:id', (c) =>
    c.json(webhookSubscriptionItem(find(world, c.req.param('id')))),
  );

  routes.patch('/webhook_subscriptions/:id', async (c) => {
    const body = await readBody(c.req, patchBody);
    const subscription = find(world, c.req.param('id'));
    change(subscription, body, world.now());
    return c.json(webhookSubscriptionItem(subscription));
  });

  routes.delete('/webhook_subscriptions/:id', (c) => {
    world.webhookSubscriptions.delete(find(world, c.req.param('id')).id);
    return c.json({ success: true });
  });

  routes.post('/webhook_subscriptions/:id/rotate_secret', (c) => {
    const subscription = find(world, c.req.param('id'));
    subscription.secret = newSecret();
    subscription.updatedAt = world.now();
    return c.json({ id: subscription.id, secret: subscription.secret });
  });

  return routes;
}

function newSecret(): string {
  return unguessable('whsec', 32);
}

function change(subscription: WebhookSubscription, body: JsonObject, now: number): void {
  const { webhook_url: url, enabled_events: events, version: wanted } = body;
  if (typeof url === 'string') subscription.url = url;
  if (Array.isArray(events)) subscription.events = events.map(String);
  if (typeof wanted === 'string') subscription.version = wanted;
  subscription.updatedAt = now;
}

function find(world: World, id: string): WebhookSubscription {
  const subscription = world.webhookSubscriptions.get(id);
  if (!subscription) {
    throw new ApiError(404, {
      slug: 'WebhookSubscription_ResourceNotFound',
      code: 10404,
      message: `Webhook subscription "${id}" not found`,
    });
  }
  return subscription;
}

function alreadyThere(): ApiError {
  return new ApiError(409, {
    slug: 'WebhookSubscription_Conflict',
    code: 10409,
    message: 'This project has a webhook subscription already',
  });
}
