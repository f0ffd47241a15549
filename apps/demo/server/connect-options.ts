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
  /** Whether Composio sends browsers to us after consent, to be told who has signed in. */
  isVerified: boolean;
  webhookSecret?: string | undefined;
  hasLimits?: boolean | undefined;
}

/** The options of the kit's handler, with all that it offers: the demo is to show it. The agent's sessions have them too. */
export function connectOptions(parts: ConnectParts): ConnectHandlerOptions {
  const { composio, url, sessions, secret, selections, isVerified, webhookSecret, hasLimits = true } = parts;
  return {
    composio,
    getUser: async (request) => (await sessions.read(request))?.id ?? null,
    callbackUrl: `${url}/connect/callback`,
    secret,
    selections,
    credentials: true,
    // One workspace that everybody sees is plausible; a mailbox that everybody reads is not.
    sharing: (_user, toolkit) => (toolkit === 'slack' ? { allowAllUsers: true } : null),
    verify: isVerified,
    signInUrl: '/sign-in?to=/api/connect/verify',
    limits: hasLimits,
    ...(webhookSecret !== undefined && { webhookSecret }),
  };
}
