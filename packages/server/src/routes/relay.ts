import { ConnectError } from '@plugboard/protocol';
import type { OtherRoute } from '../other-route.ts';

const TARGET = 'https://backend.composio.dev/api/v3/toolkits/auth/callback';

/**
 * Passes a provider's answer on to Composio, so that consent screens can name the app's own domain.
 *
 * Where to is fixed, and nothing in the query can change it. Who asks does not matter: it is their own browser that
 * goes there.
 */
export const relay: OtherRoute = async ({ request, respond, settings }) => {
  if (!settings.hasRelay) throw new ConnectError('not_found', 'There is no such route.');
  return respond.redirect(302, TARGET + new URL(request.url).search);
};
