// Runs before the tests: makes sure that there is a Redis server, where that can be had. Only the tests of the stores
// that are shared between servers need one; CI insists on it with REQUIRE_REDIS.
import { spawnSync } from 'node:child_process';
import { onPath } from './on-path.ts';

const isThere = (): boolean => onPath('redis-server') !== undefined;

if (!isThere() && process.getuid?.() === 0 && onPath('apt-get')) {
  console.log('[redis] apt-get install redis-server');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
  ]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
if (!isThere()) {
  console.log('[redis] No redis-server: the tests of the Redis stores are left out. Install Redis to run them.');
  if (process.env.REQUIRE_REDIS) process.exit(1);
}
