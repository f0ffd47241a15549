import { expect, test } from 'vitest';
import { ioredis, type IoredisClients } from './ioredis.ts';

/** The host's clients of a Redis that refuses to let anybody listen until it is told otherwise. */
function createClients() {
  const redis = { isRefusing: true, say: (_channel: string, _message: string): void => {} };
  const subscriber: IoredisClients['subscriber'] = {
    subscribe: async () => {
      if (redis.isRefusing) throw new Error('NOPERM');
    },
    unsubscribe: async () => {},
    on: (_, listener) => (redis.say = listener),
  };
  return { redis, clients: { client: { call: async () => null }, subscriber } };
}

test('F19 tells nobody who was refused to listen, once others are let in', async () => {
  const { redis, clients } = createClients();
  const connection = ioredis(clients);
  const heard: string[] = [];
  await expect(connection.subscribe('news', () => heard.push('refused'))).rejects.toThrow('NOPERM');
  redis.isRefusing = false;
  await connection.subscribe('news', () => heard.push('let in'));
  redis.say('news', 'gmail');
  expect(heard).toEqual(['let in']);
});
