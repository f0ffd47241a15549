import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../src');

/** Every file that `index.ts` brings along, directly or not. */
function reachable(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g))
    reachable(join(dirname(file), String(path)), found);
  return found;
}

const files = [...reachable(join(source, 'index.ts'))];

test('nothing the door brings along needs Node', () => {
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    expect(readFileSync(file, 'utf8')).not.toMatch(/from 'node:|\bBuffer\b|\bprocess\.|fetch-server/);
  }
});

test('the package imports nothing but the router, and nothing of ours', () => {
  const outside = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name),
  );
  expect([...new Set(outside)]).toEqual(['hono']);
});
