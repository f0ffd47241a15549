export { createRedisStores } from './redis/create-redis-stores.ts';
export { ioredis, type IoredisClients } from './redis/ioredis.ts';
export { nodeRedis, type NodeRedisClients } from './redis/node-redis.ts';
export type { RedisConnection } from './redis/redis-connection.ts';
