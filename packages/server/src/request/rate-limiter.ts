import { ConnectError, ROUTES, type RouteName } from '@plugboard/protocol';
import { waitAtMost } from '../timing/deadline.ts';
import { createMemoryStores } from '../stores/memory-stores.ts';
import type { Settings } from '../options/options.ts';
import type { PseudonymOf } from '../secrets/pseudonym.ts';

/** What is counted together: new connections, other writes, reads, and asking for what is not there. */
export type LimitKind = 'connect' | 'write' | 'read' | 'miss';

/** Lets a user do only so much in a time. */
export interface RateLimiter {
  /** Counts one more. Throws `rate_limited` if it is one too many. */
  admit(pseudonym: string, kind: LimitKind, report: (error: unknown) => void): Promise<void>;
  /**
   * Counts one more call to Composio: for all users together, and for the one for whom it is, if it is for one. Throws
   * `rate_limited` if it is one too many.
   */
  spend(report: (error: unknown) => void, pseudonym?: string): Promise<void>;
}

const MINUTE = 60_000;

const LIMITS: Record<LimitKind, readonly { most: number; window: number }[]> = {
  connect: [
    { most: 10, window: MINUTE },
    { most: 60, window: 60 * MINUTE },
  ],
  write: [{ most: 30, window: MINUTE }],
  read: [{ most: 120, window: MINUTE }],
  miss: [{ most: 30, window: MINUTE }],
};

/** The part of all calls that one user may make us ask for: lists that were filled on purpose take many. */
const SHARE = 1 / 4;

const CONNECTING = new Set<RouteName>(['authorize', 'reconnect', 'submitCredentials', 'replaceCredentials']);

/** What a call of a route counts as. */
export function limitKindOf(name: RouteName): LimitKind {
  if (CONNECTING.has(name)) return 'connect';
  return ROUTES[name].method === 'GET' ? 'read' : 'write';
}

/** How long to wait for the store, in milliseconds. */
const STORE_DEADLINE = 500;
/** How long to do without a store that has failed. */
const STORE_PAUSE = 10_000;

/** Counts in the store; when that fails, in this process for a while. */
export function createRateLimiter({ limits, stores, now }: Settings, pseudonymOf: PseudonymOf): RateLimiter {
  const insurance = createMemoryStores(now).limits;
  let pausedUntil = -Infinity;

  async function count(
    key: string,
    window: number,
    report: (error: unknown) => void,
  ): ReturnType<typeof insurance.count> {
    if (now() >= pausedUntil) {
      try {
        return await waitAtMost(STORE_DEADLINE, () => stores.limits.count(key, window));
      } catch (cause) {
        pausedUntil = now() + STORE_PAUSE;
        report(new ConnectError('internal_error', 'stores.limits failed: counting here for now.', { cause }));
      }
    }
    return insurance.count(key, window);
  }

  return {
    async admit(pseudonym, kind, report) {
      if (!limits) return;
      for (const { most, window } of LIMITS[kind]) {
        const { count: times, endsIn } = await count(
          `plugboard:limit:${kind}:${window}:${pseudonym}`,
          window,
          report,
        );
        if (times <= most) continue;
        throw new ConnectError('rate_limited', 'This user asks too often.', {
          retryAfter: toSeconds(endsIn),
        });
      }
    },

    async spend(report, pseudonym) {
      if (!limits) return;
      const { callsPerMinute } = limits;
      // First of all: what is refused to one user is not to count for the others.
      if (pseudonym !== undefined) {
        const own = await count(`plugboard:limit:composio:${pseudonym}`, MINUTE, report);
        if (own.count > Math.ceil(callsPerMinute * SHARE)) {
          throw new ConnectError('rate_limited', 'This user makes the app ask Composio too often.', {
            retryAfter: toSeconds(own.endsIn),
          });
        }
      }
      // Under a name of its own for each secret: other apps may keep their counts in the same store.
      const key = `plugboard:limit:composio:${await pseudonymOf('all users')}`;
      const { count: times, endsIn } = await count(key, MINUTE, report);
      if (times <= callsPerMinute) return;
      throw new ConnectError('rate_limited', 'This app asks Composio too often.', {
        retryAfter: toSeconds(endsIn),
        // Unlike a user who asks too often, this is for the host to know.
        cause: new Error(`limits.callsPerMinute is ${callsPerMinute}`),
      });
    },
  };
}

function toSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
