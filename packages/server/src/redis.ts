export { createRedisStores } from './stores/redis/create-redis-stores.ts';
export { ioredis, type IoredisClients } from './stores/redis/ioredis.ts';
export { nodeRedis, type NodeRedisClients } from './stores/redis/node-redis.ts';
export type { RedisConnection } from './stores/redis/redis-connection.ts';
