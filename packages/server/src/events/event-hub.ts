import { ConnectError, type ConnectionEvent } from '@plugboard/protocol';
import { waitAtMost } from '../timing/deadline.ts';
import { isSlug } from '../values/ids.ts';
import type { EventBus } from '../stores/stores.ts';

/** Carries the news that something about a user's connections has changed. */
export interface EventHub {
  /**
   * Tells all of the user's streams, on every instance. Under each of the user's names: while the secret changes, another
   * instance may listen under another one.
   */
  publish(pseudonyms: readonly string[], toolkit: string): Promise<void>;
  /** Listens for the user's news; answers how to stop, which never throws. */
  subscribe(pseudonym: string, listener: (event: ConnectionEvent) => void): Promise<() => void>;
}

const BUS_DEADLINE = 1000;

/** Sends news over a bus. What is on it names a toolkit, and nothing of an account. */
export function createEventHub(bus: EventBus): EventHub {
  const channelOf = (pseudonym: string): string => `plugboard:events:${pseudonym}`;

  async function reach<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await waitAtMost(BUS_DEADLINE, work);
    } catch (cause) {
      throw new ConnectError('internal_error', 'stores.events failed.', { cause });
    }
  }

  return {
    async publish(pseudonyms, toolkit) {
      await reach(() => Promise.all(pseudonyms.map(async (one) => bus.publish(channelOf(one), toolkit))));
    },
    async subscribe(pseudonym, listener) {
      const subscribed = (async () =>
        bus.subscribe(channelOf(pseudonym), (toolkit) => {
          if (isSlug(toolkit)) listener({ type: 'changed', toolkit });
        }))();
      const stop = (): void => {
        // Whoever listened has gone: nobody is left to be told that the bus has too.
        subscribed.then((leave) => leave()).catch(() => {});
      };
      try {
        await reach(() => subscribed);
      } catch (error) {
        // A bus that comes back late would go on telling somebody who has been sent away.
        stop();
        throw error;
      }
      return stop;
    },
  };
}
