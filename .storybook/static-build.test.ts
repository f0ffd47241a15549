import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltStorybook } from '../tooling/built-storybook.ts';
import { launchOptions } from '../tooling/chromium.ts';

const root = join(import.meta.dirname, '..');

/** Builds the book, unless whoever runs the tests has just done so. */
function builtFolder(): string {
  if (process.env['STORYBOOK_STATIC']) return join(root, process.env['STORYBOOK_STATIC']);
  const folder = join(root, 'test-results', 'storybook');
  execFileSync('storybook', ['build', '-o', folder, '--disable-telemetry', '--quiet'], {
    cwd: root,
    stdio: 'pipe',
    // Vitest's own is `test`, which would put React's development build into the book.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return folder;
}

const path = '/kit/book/';
const book = await serveBuiltStorybook(builtFolder(), path);
const stories = book.entries.filter(({ type }) => type === 'story');
const docs = book.entries.filter(({ type }) => type === 'docs');

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  // Readers' browsers block windows that no person's click has asked for; Playwright tells its own not to. One of the
  // browsers that may run this opens them all the same, so a window that opens counts as trouble, too.
  browser = await chromium.launch({ ...launchOptions(), ignoreDefaultArgs: ['--disable-popup-blocking'] });
  // One for all, so that what all stories share is fetched once.
  context = await browser.newContext();
});
afterAll(async () => {
  await browser?.close();
  await book.close();
});

/** A page that writes down what no reader should ever meet. */
async function newPage(): Promise<{ page: Page; trouble: string[] }> {
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = request.url().startsWith(book.base) || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOurs) trouble.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} from ${response.url()}`);
  });
  page.on('popup', (opened) => trouble.push(`window opened: ${opened.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  return { page, context, trouble };
}

describe.each([
  { look: 'in light, left to right', globals: { theme: 'light', direction: 'ltr' } },
  { look: 'in the dark, right to left', globals: { theme: 'dark', direction: 'rtl' } },
])('the static build, without a server, below a path, $look', ({ globals }) => {
  it.concurrent.each(stories)('plays $title: $name', async ({ id }) => {
    const { page, trouble } = await newPage();
    const { status, violations } = await book.openStory(page, id, globals);
    await page.close();
    expect(violations).toEqual([]);
    expect(trouble).toEqual([]);
    expect(status).toBe('success');
  });
});

describe('the static build, as it is read', () => {
  it.concurrent.each(docs)('shows the page $title', async ({ id }) => {
    const { page, trouble } = await newPage();
    await page.goto(`${book.base}?path=/docs/${id}`);
    await page.frameLocator('#storybook-preview-iframe').locator('#storybook-docs h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.close();
    expect(trouble).toEqual([]);
  });
});
