// Screenshots of every story of the built Storybook, to look at: storybook:build first, then
//   node tooling/screenshot-stories.ts [part of a story's id]
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serveBuiltStorybook } from './built-storybook.ts';
import { launchOptions } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'test-results', 'stories');
const [part = ''] = process.argv.slice(2);

const looks = [
  { look: 'light', globals: { theme: 'light', direction: 'ltr' } },
  { look: 'dark', globals: { theme: 'dark', direction: 'ltr' } },
  { look: 'rtl', globals: { theme: 'light', direction: 'rtl' } },
];
const widths = [360, 768, 1280];

const book = await serveBuiltStorybook(join(root, 'storybook-static'));
const stories = book.storiesWith(part);
if (part === '') await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const browser = await chromium.launch(launchOptions());
for (const width of widths) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  for (const { look, globals } of looks) {
    for (const { id } of stories) {
      const name = `${id}.${look}.${width}.png`;
      const { status, violations } = await book.openStory(page, id, globals);
      await page.screenshot({ path: join(out, name), fullPage: true });
      console.log(status === 'success' ? name : `${name}: ${violations.join('; ') || 'failed'}`);
    }
  }
  await page.close();
}
await browser.close();
await book.close();
