import type { ConnectHandlerOptions, Selections } from '@plugboard/server';
import type { Sessions } from './session.ts';

/** Which apps there are, and which of them are connected through an OAuth app of one's own. */
export type Offer = Pick<ConnectHandlerOptions, 'toolkits' | 'authConfigs'>;

/** What the kit's handler is made of here. */
export interface ConnectParts {
  composio: ConnectHandlerOptions['composio'];
  /** Where the demo is. */
  url: string;
  sessions: Sessions;
  secret: string;
  selections: Selections;
  /** What is offered, and under whose name: the options `toolkits` and `authConfigs`. */
  offer: Offer;
  webhookSecret?: string | undefined;
  hasLimits?: boolean | undefined;
  now?: (() => number) | undefined;
}

/** The options of the kit's handler, with all that it offers: the demo is to show it. The agents' sessions have them too. */
export function connectOptions(parts: ConnectParts): ConnectHandlerOptions {
  const { composio, url, sessions, secret, selections, offer, webhookSecret, hasLimits = true, now } = parts;
  return {
    composio,
    getUser: async (request) => (await sessions.read(request))?.id ?? null,
    callbackUrl: `${url}/connect/callback`,
    secret,
    selections,
    ...offer,
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
