import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as door from './index.ts';
import * as node from './node.ts';
import * as redis from './redis.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
  .map((file) => [file, code(readFileSync(join(import.meta.dirname, file), 'utf8'))] as const);

test('the doors open to these names and no others', () => {
  expect(Object.keys(door).sort()).toEqual([
    'ConnectError',
    'createAgentConfig',
    'createConnectHandler',
    'createConnectionCheck',
    'isConnectError',
    'stripLinkUrls',
  ]);
  expect(Object.keys(node)).toEqual(['toNodeHandler']);
  expect(Object.keys(redis).sort()).toEqual(['createRedisStores', 'ioredis', 'nodeRedis']);
});

test.each(sources.filter(([file]) => file !== 'node.ts'))('%s runs where there is no Node', (_, source) => {
  expect(source).not.toMatch(/from 'node:|\bprocess\b|\bBuffer\b|__dirname|require\(/);
});

test.each(sources.filter(([file]) => file !== 'node.ts'))(
  '%s makes no copy of a request and asks nobody but Composio',
  (_, source) => {
    expect(source).not.toMatch(/\.clone\(\)|\bfetch\(|new Request\(/);
  },
);

function code(source: string): string {
  return source.replace(/^\s*(\/?\*|\/\/).*$/gm, '');
}
