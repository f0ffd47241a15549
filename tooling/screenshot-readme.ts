// Takes the README's pictures: node tooling/screenshot-readme.ts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator, type Scenario } from '@plugboard/emulator';
import { chromium, type Page } from 'playwright';
import { serve } from '../apps/demo/server/serve.ts';
import { launchOptions } from './chromium.ts';

const out = join(import.meta.dirname, '..', 'docs');

await mkdir(out, { recursive: true });
const scenario: Scenario = {
  description: 'Somebody who has named their accounts, and uses the newer one.',
  accounts: ({ work, home }) => [
    { toolkit: 'gmail', alias: 'Personal', label: home },
    { toolkit: 'gmail', alias: 'Work', label: work },
    ...['github', 'googlecalendar', 'notion', 'slack', 'linear'].map((toolkit) => ({ toolkit, label: work })),
    { toolkit: 'stripe' },
    { toolkit: 'hubspot', label: work, status: 'EXPIRED' },
  ],
};
const emulator = createEmulator({ scenario, users: ['ada'] });
emulator.connect({ userId: 'grace', toolkit: 'googlecalendar', label: 'grace@tidewell.example' });
const demo = await serve({ port: 0, emulatorPort: 0 }, { emulator });
const options = launchOptions();
// Each letter stands where its font wants it, and on no grid of pixels.
const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), '--font-render-hinting=none'] });

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
  // As high as what is connected: no row is cut in half.
  const connected = await page.getByRole('list', { name: 'Connected', exact: true }).boundingBox();
  await page.setViewportSize({ width: 1120, height: Math.round(connected!.y + connected!.height) + 32 });
  await take(page, `connections-${colorScheme}`);
}

const onboarding = await open('Grace', '/onboarding', { width: 520, height: 620 });
await onboarding.getByRole('button', { name: 'Connect Gmail', exact: true }).waitFor();
await take(onboarding, 'onboarding');

// In the other theme it is the conversation that it was.
for (const colorScheme of ['light', 'dark'] as const) {
  const chat = await open('Grace', '/chat', { width: 520, height: 620 }, colorScheme);
  if (colorScheme === 'light') {
    await chat.getByRole('textbox', { name: 'Ask Tidewell' }).fill('Summarize my emails from today');
    await chat.getByRole('button', { name: 'Send' }).click();
    await chat.locator(':focus').blur();
  }
  await chat.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  await take(chat, colorScheme === 'light' ? 'chat' : 'chat-dark');
}

await browser.close();
await demo.close();
