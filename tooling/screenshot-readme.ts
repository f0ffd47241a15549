// Takes the README's pictures: node tooling/screenshot-readme.ts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator } from '@plugboard/emulator';
import { chromium, type Page } from 'playwright';
import { serve } from '../apps/demo/server/serve.ts';
import { launchOptions } from './chromium.ts';

const out = join(import.meta.dirname, '..', 'docs');

await mkdir(out, { recursive: true });
const emulator = createEmulator({ scenario: 'several-connected', users: ['ada'] });
emulator.connect({ userId: 'ada', toolkit: 'hubspot', status: 'EXPIRED', label: 'ada@tidewell.example' });
emulator.connect({ userId: 'grace', toolkit: 'googlecalendar', label: 'grace@tidewell.example' });
const demo = await serve({ port: 0, emulatorPort: 0 }, { emulator, pages: { isLive: false } });
const browser = await chromium.launch(launchOptions());

async function open(who: 'Ada' | 'Grace', path: string, size: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: size, deviceScaleFactor: 1.5, reducedMotion: 'reduce' });
  await page.goto(demo.url + path);
  await page.getByRole('button', { name: `Continue as ${who}` }).click();
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await open('Ada', '/settings/connections', { width: 1120, height: 860 }, colorScheme);
  await page.getByRole('list', { name: 'All apps' }).waitFor();
  await take(page, `connections-${colorScheme}`);
}

const onboarding = await open('Grace', '/onboarding', { width: 520, height: 620 });
await onboarding.getByRole('button', { name: 'Connect Gmail', exact: true }).waitFor();
await take(onboarding, 'onboarding');

const chat = await open('Grace', '/chat', { width: 520, height: 620 });
await chat.getByRole('textbox', { name: 'Ask Tidewell' }).fill('Summarize my emails from today');
await chat.getByRole('button', { name: 'Send' }).click();
await chat.getByRole('button', { name: 'Connect Gmail' }).waitFor();
await take(chat, 'chat');

await browser.close();
await demo.close();
