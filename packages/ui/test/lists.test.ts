import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');

it('says of every list that it is one, which Safari forgets without bullets', () => {
  const lists = globSync('**/*.tsx', { cwd: source, exclude: ['**/*.test.tsx'] }).flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/<[uo]l\b.*/g)].map(([tag]) => `${file}: ${tag}`),
  );
  expect(lists).not.toHaveLength(0);
  expect(lists.filter((list) => !list.includes('role="list"'))).toEqual([]);
});
