import type { RedisConnection } from './redis-connection.ts';

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
