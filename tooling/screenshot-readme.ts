// Takes the README's pictures: node tooling/screenshot-readme.ts
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator } from '@plugboard/emulator';
import { chromium } from 'playwright';
import { serve } from '../apps/demo/server/serve.ts';
import { launchOptions } from './chromium.ts';

const out = join(import.meta.dirname, '..', 'docs');

await mkdir(out, { recursive: true });
const emulator = createEmulator({ scenario: 'several-connected' });
emulator.connect({ userId: 'ada', toolkit: 'hubspot', status: 'EXPIRED', label: 'ada@tidewell.example' });
const demo = await serve({ port: 0, emulatorPort: 0 }, { emulator, pages: { isLive: false } });
const browser = await chromium.launch(launchOptions());
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    colorScheme,
    viewport: { width: 1120, height: 860 },
    deviceScaleFactor: 1.5,
  });
  await page.goto(demo.url);
  await page.getByRole('button', { name: /ada/i }).first().click();
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByRole('list', { name: 'All apps' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(out, `connections-${colorScheme}.png`) });
  await page.close();
}
await browser.close();
await demo.close();
