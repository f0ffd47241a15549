import type { ConnectHandlerOptions, Selections } from '@plugboard/server';
import type { Sessions } from './session.ts';

/** What the kit's handler is made of here. */
export interface ConnectParts {
  composio: ConnectHandlerOptions['composio'];
  /** Where the demo is. */
  url: string;
  sessions: Sessions;
  secret: string;
  selections: Selections;
  webhookSecret?: string | undefined;
  hasLimits?: boolean | undefined;
  now?: (() => number) | undefined;
}

/** The options of the kit's handler, with all that it offers: the demo is to show it. The agents' sessions have them too. */
export function connectOptions(parts: ConnectParts): ConnectHandlerOptions {
  const { composio, url, sessions, secret, selections, webhookSecret, hasLimits = true, now } = parts;
  return {
    composio,
    getUser: async (request) => (await sessions.read(request))?.id ?? null,
    callbackUrl: `${url}/connect/callback`,
    secret,
    selections,
    credentials: true,
    // One workspace that everybody sees is plausible; a mailbox that everybody reads is not.
    sharing: (_user, toolkit) => (toolkit === 'slack' ? { allowAllUsers: true } : null),
    // The route is there; whether Composio sends anybody to it is a setting of the project.
    verify: true,
    relay: true,
    signInUrl: '/sign-in?to=/api/connect/verify',
    limits: hasLimits,
    now,
    ...(webhookSecret !== undefined && { webhookSecret }),
  };
}
