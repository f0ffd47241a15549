import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchOptions } from '../../tooling/chromium.ts';
import { buildGuestApp, type GuestApp } from './build-guest-app.ts';
import { serveGuestApp, type ServeOptions } from './serve-guest-app.ts';

// Where the server stands. In the evening it is tomorrow already where the browser stands.
process.env['TZ'] = 'UTC';
const evening = (): number => Date.parse('2026-03-14T20:30:00Z');

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guest-app-'));
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the app in a browser that tells of everything. Whatever it has told by the end fails the test. */
async function visit(app: GuestApp, options: ServeOptions): Promise<Page> {
  const served = await serveGuestApp(app, options);
  const context = await browser.newContext({ timezoneId: 'Pacific/Kiritimati', locale: 'ar', reducedMotion: 'reduce' });
  const trouble = listen(context);
  onTestFinished(async () => {
    await context.close();
    await served.close();
    expect(trouble).toEqual([]);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => {
      console.error(`The policy refused ${violatedDirective}: ${sample} ${sourceFile}`);
    });
  });
  const page = await context.newPage();
  await page.goto(served.url);
  return page;
}

function listen(context: BrowserContext): string[] {
  const trouble: string[] = [];
  context.on('console', (message) => {
    // React's invitation to install its developer tools.
    if (!/React DevTools/.test(message.text())) trouble.push(message.text());
  });
  context.on('weberror', (error) => trouble.push(String(error.error())));
  return trouble;
}

async function connectGmail(page: Page): Promise<void> {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Connect Gmail' }).click(),
  ]);
  await popup.getByRole('button', { name: 'Allow' }).click();
  expect(await connectedNames(page)).toEqual(['Gmail']);
}

/** What is in the list of what is connected, once there is something. */
async function connectedNames(page: Page): Promise<(string | null)[]> {
  const items = page.getByRole('list', { name: 'Connected' }).getByRole('listitem');
  await items.first().waitFor();
  return items.evaluateAll((all) => all.map((item) => item.getAttribute('aria-label')));
}

describe.each([
  { version: '18', full: '18.3.1' },
  { version: '19', full: '19.3.1' },
] as const)('on React $full, in StrictMode, under a policy that allows nothing inline, without a word on the console', ({ version, full }) => {
  let app: GuestApp;
  beforeAll(async () => {
    app = await buildGuestApp(version, join(folder, version));
  });

  test('connects and disconnects Gmail', async () => {
    const page = await visit(app, {});
    await connectGmail(page);
    expect(await page.locator('html').getAttribute('data-react')).toBe(full);
    await page.getByRole('button', { name: 'Manage Gmail' }).click();
    await page.getByRole('menuitem', { name: 'Disconnect…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  });

  test.each(['string', 'stream'] as const)('shows what the server has fetched and rendered to a %s, and goes on from there', async (way) => {
    const page = await visit(app, { way, isPrefetched: true, scenario: 'every-status', now: evening });
    // The person's day, not the server's.
    expect(await page.getByRole('listitem', { name: 'Gmail' }).getByText(/^since /).textContent()).toBe('since 3 February');
    await page.getByRole('list', { name: 'All apps' }).getByRole('button', { name: /^Connect / }).first().waitFor();
    await page.getByRole('searchbox').fill('zendesk');
    await page.getByRole('button', { name: 'Connect Zendesk', exact: true }).waitFor();
  });

  test('loads by itself what the server has only made room for', async () => {
    const page = await visit(app, { way: 'string', scenario: 'connected' });
    expect(await connectedNames(page)).toEqual(['Gmail']);
  });

  test('takes up a sign-in that is under way when a page from the server is loaded anew', async () => {
    const page = await visit(app, { way: 'stream', isPrefetched: true });
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Connect Gmail' }).click(),
    ]);
    await popup.getByRole('button', { name: 'Allow' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Open again Gmail' }).waitFor();
    await popup.getByRole('button', { name: 'Allow' }).click();
    expect(await connectedNames(page)).toEqual(['Gmail']);
  });
});
