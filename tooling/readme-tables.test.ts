import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_ROUTES, ROUTES } from '@plugboard/protocol';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const hooks = ['packages/hooks/src/index.ts', 'packages/hooks/src/events/index.ts'].flatMap(
  (door) => read(door).match(/\buse[A-Z]\w+/g) ?? [],
);
const routes = Object.values({ ...ROUTES, ...OTHER_ROUTES }).map(({ method, path }) => `${method} ${path}`);

it.each(['README.md', 'packages/hooks/README.md'])('%s names every hook', (page) => {
  const text = read(page);
  expect(hooks.length).toBeGreaterThan(10);
  // Each of them comes with a type of its result, which begins with a capital letter.
  expect(hooks.filter((hook) => !text.includes(`\`${hook}(`))).toEqual([]);
});

it.each(['README.md', 'packages/server/README.md'])('%s names every route', (page) => {
  const cells = read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  expect(routes.filter((route) => !new RegExp(`\`${route}[\` ?]`).test(cells))).toEqual([]);
});
