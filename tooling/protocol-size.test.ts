import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../packages/protocol/src');

it('the contract is short enough to be read at once: under 500 lines in all, tests apart', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file),
  );
  // Else what follows would be true of nothing.
  expect(files).toContain('routes.ts');
  const lines = files.flatMap((file) => readFileSync(join(source, file), 'utf8').trimEnd().split('\n'));
  expect(lines.length).toBeLessThan(500);
  // Lines that nobody can read at once would be short only by number.
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
});
