import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const range = (letter: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => letter + String(first + index).padStart(2, '0'));

/** Threats (T) and faults (F), each of which a test is named after. */
const ids = [
  ...range('T', 3, 28),
  ...range('T', 31, 46),
  'T48',
  ...range('F', 1, 19),
  ...range('F', 22, 43),
  ...range('F', 49, 57),
  'F60',
  'F62',
  'F63',
];

const places = '{packages/*/{src,test},apps/*/{src,server,e2e},tooling,.storybook}';
const tests = globSync(`${places}/**/*.test.{ts,tsx}`, { cwd: root })
  .filter((file) => !file.endsWith('bad-days.test.ts'))
  // What is commented out tests nothing.
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '') }));

/** Every text in a test that may be its title, or a part of one in a table. */
function titles(): string {
  return tests.flatMap(({ text }) => text.match(/[`'"][^`'"\n]*\b[TF]\d\d\b[^`'"\n]*[`'"]/g) ?? []).join('\n');
}

/** How many properties a test has, less those that are tried a thousand times or more. */
function triedLess(text: string): number {
  const runs = [...text.matchAll(/numRuns: ([\d_]+)/g)].map(([, count = '']) => Number(count.replaceAll('_', '')));
  return (text.match(/fc\.assert\(/g) ?? []).length - runs.filter((count) => count >= 1000).length;
}

describe('bad input and bad days', () => {
  const shown = titles();
  const missing = ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(shown));

  it('have a test for each that is named after it', () => {
    expect(missing).toEqual([]);
  });

  it('have properties that are tried a thousand times each', () => {
    expect(tests.filter(({ text }) => triedLess(text) > 0).map(({ file }) => file)).toEqual([]);
  });
});
