// Plays every story of the built Storybook in a browser that the tests do not use: storybook:build first, then
//   node tooling/play-stories.ts firefox|webkit [part of a story's id]
import { join } from 'node:path';
import { lastFinished, serveBuiltStorybook, type FinishedStory } from './built-storybook.ts';
import { openFirefox } from './other-browsers/open-firefox.ts';
import { openWebKit } from './other-browsers/open-webkit.ts';
import type { OtherBrowser } from './other-browsers/other-browser.ts';

const browsers: Record<string, () => Promise<OtherBrowser>> = { firefox: openFirefox, webkit: openWebKit };
const [name = '', part = ''] = process.argv.slice(2);
const open = browsers[name];
if (!open) throw new Error('Say which: node tooling/play-stories.ts firefox|webkit [part of a story’s id]');

const book = await serveBuiltStorybook(join(import.meta.dirname, '..', 'storybook-static'));
const stories = book.storiesWith(part);
let browser = await open();

/** Answers nothing where the story does not end, or the browser does not answer. */
async function play(id: string): Promise<FinishedStory | undefined> {
  await browser.goTo(`${book.base}iframe.html?id=${id}&viewMode=story`);
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    // oxlint-disable-next-line no-await-in-loop -- until it has
    const finished = await browser.evaluate(`(${String(lastFinished)})(${JSON.stringify(id)}) ?? null`);
    if (finished) return finished as FinishedStory;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

const problems: string[] = [];
for (const { id } of stories) {
  // oxlint-disable-next-line no-await-in-loop -- one browser, one page
  const finished = await play(id).catch(async () => {
    await browser.close();
    browser = await open();
    return undefined;
  });
  if (finished?.status === 'success') continue;
  const why = finished ? finished.violations.join('; ') || 'failed' : 'did not end';
  problems.push(`${id}: ${why}`);
  console.log(problems.at(-1));
}
console.log(`${name}: ${stories.length - problems.length} of ${stories.length} stories play`);
await browser.close();
await book.close();
process.exitCode = problems.length > 0 ? 1 : 0;
