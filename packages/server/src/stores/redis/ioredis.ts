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

  /** Answers whether nobody is left who listens. */
  function drop(channel: string, listener: (message: string) => void): boolean {
    const listeners = channels.get(channel);
    listeners?.delete(listener);
    return listeners?.size === 0 && channels.delete(channel);
  }

  return {
    send: ([command = '', ...words]) => client.call(command, ...words),
    async subscribe(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      // Before it is answered: a message may come with the answer.
      channels.set(channel, listeners.add(listener));
      try {
        await subscriber.subscribe(channel);
      } catch (error) {
        drop(channel, listener);
        throw error;
      }
    },
    async unsubscribe(channel, listener) {
      if (drop(channel, listener)) await subscriber.unsubscribe(channel);
    },
  };
}
