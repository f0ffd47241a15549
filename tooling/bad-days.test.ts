import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const range = (letter: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => letter + String(first + index).padStart(2, '0'));

/** Threats (T) and faults (F), each of which a test is named after. */
const ids = [
  ...range('T', 3, 28),
  ...range('T', 31, 39),
  ...range('T', 41, 46),
  'T48',
  ...range('F', 1, 19),
  ...range('F', 22, 43),
  ...range('F', 49, 57),
  'F60',
  'F62',
  'F63',
];


/** Every text in a test that may be its title, or a part of one in a table. */
function titles(): string {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return files
    .split('\n')
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('bad-days.test.ts'))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/[`'"][^`'"\n]*\b[TF]\d\d\b[^`'"\n]*[`'"]/g) ?? [])
    .join('\n');
}

describe('bad input and bad days', () => {
  const shown = titles();
  const missing = ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(shown));

  it('have a test for each that is named after it', () => {
    expect(missing).toEqual([]);
  });
});
