import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveBuiltStorybook } from './built-storybook.ts';

it('finds the stories whose id has a part in it, and says so where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-storybook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const entries = [
    { id: 'button--idle', type: 'story' },
    { id: 'button--docs', type: 'docs' },
    { id: 'page--empty', type: 'story' },
  ];
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ entries }));
  const book = await serveBuiltStorybook(folder);
  onTestFinished(() => book.close());
  expect(book.storiesWith('').map(({ id }) => id)).toEqual(['button--idle', 'page--empty']);
  expect(book.storiesWith('button').map(({ id }) => id)).toEqual(['button--idle']);
  expect(() => book.storiesWith('buton')).toThrow('No story has "buton" in its id.');
});
