import { ConnectError } from '@plugboard/protocol';
import type { Settings } from '../options/options.ts';
import type { RateLimiter } from '../request/rate-limiter.ts';
import { withDeadline } from '../timing/deadline.ts';
import { createUpstream, type Upstream } from './upstream.ts';

/** How Composio is asked; nothing is required. */
export interface AskOptions {
  /** Hears of what goes wrong with counting the calls. */
  report?: (error: unknown) => void;
  /** Whom it is for: the calls count for them as well. */
  pseudonym?: string;
  /**
   * How long it may take in all, in milliseconds.
   * @default 8000
   */
  within?: number;
}

/** Does some work with Composio, all of it under one deadline. */
export type Ask = <T>(work: (upstream: Upstream) => Promise<T>, options?: AskOptions) => Promise<T>;

const DEADLINE = 8000;
const toError = (): ConnectError => new ConnectError('upstream_unreachable', 'Composio did not answer in time.');

/** Makes the way in which Composio is asked. `spend` is told of each call, and may refuse it. */
export function createAsk(
  { composio, now }: Pick<Settings, 'composio' | 'now'>,
  spend: RateLimiter['spend'] = async () => {},
): Ask {
  return (work, { report = () => {}, pseudonym, within = DEADLINE } = {}) =>
    withDeadline(within, toError, (deadline) =>
      deadline.race(work(createUpstream(composio.getClient(), deadline, now, () => spend(report, pseudonym)))),
    );
}
