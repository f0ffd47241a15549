import { accountMessages } from './account-messages.ts';
import { connectMessages } from './connect-messages.tsx';

const list = /* @__PURE__ */ new Intl.ListFormat('en-GB');

const requireWords = {
  requireContinue: 'Continue',
  requireHeading: 'Connect your tools',
  requireLater: 'Do this later',
  requireMissing: (names: readonly string[]): string => `Connect ${list.format(names)} to continue.`,
  requireOptional: (reason: string | undefined): string => (reason ? `Optional. ${reason}` : 'Optional'),
  requireProgress: (ready: number, total: number): string => `${ready} of ${total}`,
  requireProgressLabel: 'Connected so far',
  requireReady: 'Everything you need is connected.',
};

/** What is said until everything is connected that something needs. */
export const requireConnectionsMessages: typeof connectMessages & typeof accountMessages & typeof requireWords =
  /* @__PURE__ */ Object.assign({}, connectMessages, accountMessages, requireWords);
