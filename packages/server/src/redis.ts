import type { Stores, WindowCount } from './stores.ts';

/** What is asked of Redis, whatever client it is asked through. */
export interface RedisConnection {
  /** Sends one command, in the words of which it is made. */
  send(words: string[]): Promise<unknown>;
  /** Listens to a channel. Needs a connection of its own: one that listens can do nothing else. */
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  unsubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
}

/** A client of `redis` (node-redis), and its duplicate for listening. Both connected. */
export interface NodeRedisClients {
  client: { sendCommand(words: string[]): Promise<unknown> };
  subscriber: {
    subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
    unsubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  };
}

/** Reaches Redis through `redis` (node-redis). */
export function nodeRedis({ client, subscriber }: NodeRedisClients): RedisConnection {
  return {
    send: (words) => client.sendCommand(words),
    subscribe: (channel, listener) => subscriber.subscribe(channel, listener),
    unsubscribe: (channel, listener) => subscriber.unsubscribe(channel, listener),
  };
}

/** A client of `ioredis`, and its duplicate for listening. */
export interface IoredisClients {
  client: { call(command: string, ...words: string[]): Promise<unknown> };
  subscriber: {
    subscribe(channel: string): Promise<unknown>;
    unsubscribe(channel: string): Promise<unknown>;
    on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  };
}

/** Reaches Redis through `ioredis`. */
export function ioredis({ client, subscriber }: IoredisClients): RedisConnection {
  const listeners = new Map<string, (message: string) => void>();
  subscriber.on('message', (channel, message) => listeners.get(channel)?.(message));
  return {
    send: ([command = '', ...words]) => client.call(command, ...words),
    subscribe(channel, listener) {
      listeners.set(channel, listener);
      return subscriber.subscribe(channel);
    },
    unsubscribe(channel) {
      listeners.delete(channel);
      return subscriber.unsubscribe(channel);
    },
  };
}

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
 * const client = await createClient({ url }).connect();
 * const subscriber = await client.duplicate().connect();
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
