import { ConnectError } from '@plugboard/protocol';
import * as v from 'valibot';
import { askOnceStore } from '../stores/ask-once-store.ts';
import { idSchema } from '../values/ids.ts';
import type { OtherRoute, Visit } from '../other-route.ts';
import { findOwned } from '../connections/owned-connection.ts';
import { readBytes } from '../request/read-body.ts';
import { isUserId } from '../values/user-id.ts';
import { verifyWebhook } from '../secrets/webhook-signature.ts';

const MOST_BYTES = 256 * 1024;
/** How long a delivery is remembered, in milliseconds: far longer than it could be taken for a fresh one. */
const MEMORY = 24 * 60 * 60_000;

const ofExpired = v.object({ type: v.literal('composio.connected_account.expired') });

// Of such an event, only this is looked at. What it says of the connection is not: that is asked for.
const expired = v.object({
  metadata: v.fallback(v.object({ project_id: v.nullish(v.string(), null) }), { project_id: null }),
  data: v.object({ id: idSchema, user_id: v.custom<string>(isUserId) }),
});

/**
 * Makes the route that takes Composio's word that a connection needs its user, and tells that user's open pages to look
 * again.
 *
 * An event is a hint. It changes nothing, so that late and repeated ones do no harm.
 */
export function createWebhook(): OtherRoute {
  let isTold = false;
  return async (visit) => {
    const { request, requestId, respond, settings, report } = visit;
    if (settings.webhookSecrets.length === 0) {
      const error = new ConnectError('internal_error', 'The option webhookSecret is missing, so nothing can be trusted.');
      // Once: anybody may ask, and would fill the host's log.
      if (!isTold) report(error);
      isTold = true;
      return respond.error(error, requestId);
    }
    const bytes = (await readBytes(request, MOST_BYTES)) ?? new Uint8Array();
    const id = await verifyWebhook(request.headers, bytes, settings.webhookSecrets, settings.now());
    const event = parse(bytes);
    if (v.is(ofExpired, event)) {
      const { success, output } = v.safeParse(expired, event);
      if (!success) report(new ConnectError('upstream_malformed', 'A webhook does not say whose connection it is about.'));
      else if (isOurs(visit, output)) await once(visit, id, () => tell(visit, output.data));
    }
    return respond.json(200, { received: true });
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ConnectError('invalid_request', 'The body is not JSON.');
  }
}

// The secret says as much. This is for whoever gives several projects the same one.
function isOurs({ settings, report }: Visit, { metadata }: v.InferOutput<typeof expired>): boolean {
  if (settings.projectId === null || metadata.project_id === settings.projectId) return true;
  report(new ConnectError('invalid_signature', 'A webhook was of another project than projectId.'));
  return false;
}

async function once({ settings, report }: Visit, id: string, work: () => Promise<void>): Promise<void> {
  const { once: store } = settings.stores;
  const key = `plugboard:webhook:${id}`;
  const claim = (async () => store.claim(key, MEMORY))();
  try {
    if (!(await askOnceStore(() => claim))) return;
  } catch (error) {
    // It may be ours yet, after we have answered that Composio is to try again.
    claim.then((isOurs) => isOurs && store.release(key)).catch(() => {});
    throw error;
  }
  try {
    await work();
  } catch (error) {
    // Composio will try again, and must be listened to then.
    await askOnceStore(() => store.release(key)).catch(report);
    throw error;
  }
}

// Whose it is, Composio's list says: it must be among the user's.
async function tell(
  { ask, settings, pseudonymsOf, hub, report }: Visit,
  { id, user_id: user }: v.InferOutput<typeof expired>['data'],
): Promise<void> {
  const account = await ask((upstream) => findOwned(upstream, user, id, settings), { report });
  if (account) await hub.publish(await pseudonymsOf(user), account.toolkit.slug);
}
