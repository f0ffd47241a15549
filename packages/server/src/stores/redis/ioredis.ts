import type { RedisConnection } from './redis-connection.ts';

/** A client of `ioredis`, and its duplicate for listening. */
export interface IoredisClients {
  client: { call(command: string, ...words: string[]): Promise<unknown> };
  subscriber: {
    subscribe(channel: string): Promise<unknown>;
    unsubscribe(channel: string): Promise<unknown>;
    on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  };
}

/** Reaches Redis through `ioredis`, which has one listener for all channels. */
export function ioredis({ client, subscriber }: IoredisClients): RedisConnection {
  const channels = new Map<string, Set<(message: string) => void>>();
  subscriber.on('message', (channel, message) => {
    for (const listener of channels.get(channel) ?? []) listener(message);
  });
  return {
    send: ([command = '', ...words]) => client.call(command, ...words),
    subscribe(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return subscriber.subscribe(channel);
    },
    async unsubscribe(channel, listener) {
      const listeners = channels.get(channel);
      listeners?.delete(listener);
      if (listeners?.size !== 0) return;
      channels.delete(channel);
      await subscriber.unsubscribe(channel);
    },
  };
}
