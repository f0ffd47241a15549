import type { Stores, WindowCount } from '../stores.ts';
import type { RedisConnection } from './redis-connection.ts';

// In one step: a window that began and was never given an end would shut its user out for good.
const COUNT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`;

/**
 * Keeps in Redis what several instances of the app share: news, what has been done, and how often users ask.
 *
 * Nothing in there names a user or says anything of a connection but its toolkit.
 *
 * @example
 * const client = await createClient({ url }).on('error', log).connect();
 * const subscriber = await client.duplicate().on('error', log).connect();
 * const handler = createConnectHandler({ ...options, stores: createRedisStores(nodeRedis({ client, subscriber })) });
 */
export function createRedisStores(redis: RedisConnection): Stores {
  const channels = new Map<string, Channel>();

  function open(name: string): Channel {
    const listeners = new Set<(message: string) => void>();
    const hear = (message: string): void => {
      for (const listener of listeners) listener(message);
    };
    const channel = { listeners, hear, isOpen: redis.subscribe(name, hear) };
    channels.set(name, channel);
    // The next one tries again.
    channel.isOpen.catch(() => channels.delete(name));
    return channel;
  }

  return {
    events: {
      publish: (name, message) => redis.send(['PUBLISH', name, message]),
      async subscribe(name, listener) {
        const channel = channels.get(name) ?? open(name);
        channel.listeners.add(listener);
        await channel.isOpen;
        return async () => {
          channel.listeners.delete(listener);
          if (channel.listeners.size > 0 || channels.get(name) !== channel) return;
          channels.delete(name);
          await redis.unsubscribe(name, channel.hear);
        };
      },
    },
    once: {
      async claim(key, lifetime) {
        return (await redis.send(['SET', key, '1', 'PX', String(lifetime), 'NX'])) === 'OK';
      },
      release: (key) => redis.send(['DEL', key]),
    },
    limits: {
      async count(key, window): Promise<WindowCount> {
        const answer = await redis.send(['EVAL', COUNT, '1', key, String(window)]);
        const [count, endsIn] = Array.isArray(answer) ? answer.map(Number) : [];
        if (count === undefined || endsIn === undefined) throw new TypeError('Redis did not count.');
        return { count, endsIn };
      },
    },
  };
}

interface Channel {
  listeners: Set<(message: string) => void>;
  hear: (message: string) => void;
  isOpen: Promise<unknown>;
}
