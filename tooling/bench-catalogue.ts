// How the settings page bears large catalogues: node tooling/bench-catalogue.ts
// Prints the median of five runs each, and what 5,000 apps cost more than 50. A measurement, not a test.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import type { Bench } from './bench/page.tsx';
import { launchOptions } from './chromium.ts';
import { composioInTab } from './in-tab/composio-in-tab.ts';
import { serveStatic } from './serve-static.ts';

const RUNS = 5;
const sizes = [50, 530, 5_000];
const root = join(import.meta.dirname, 'bench');
const outDir = join(import.meta.dirname, '../test-results/bench');

type Figures = Record<'first render, ms' | 'key to paint, ms' | 'frame, ms' | 'slowest frame, ms' | 'DOM nodes', number>;

await build({
  ...composioInTab,
  configFile: false,
  logLevel: 'error',
  root,
  plugins: [react()],
  build: { outDir, emptyOutDir: true, target: 'es2023' },
});
const site = await serveStatic(outDir);
const browser = await chromium.launch(launchOptions());

async function run(count: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.base}index.html?n=${count}`);
  await page.waitForFunction(() => 'bench' in window);
  const first = await page.evaluate(async () => {
    const { bench } = window as unknown as { bench: Bench };
    await bench.load();
    return bench.draw();
  });
  const key = await keyToPaint(page);
  const frames = await scroll(page);
  const nodes = await page.evaluate(() => document.querySelectorAll('#root *').length);
  await page.close();
  return {
    'first render, ms': first,
    'key to paint, ms': key,
    'frame, ms': median(frames),
    'slowest frame, ms': Math.max(...frames),
    'DOM nodes': nodes,
  };
}

/** From a key in the search field to the paint that shows it; the median of eight. */
async function keyToPaint(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    const note = ({ timeStamp }: Event): void => {
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    };
    addEventListener('keydown', note, true);
  });
  const field = page.getByRole('searchbox');
  await field.pressSequentially('syntheti', { delay: 50 });
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  // Back to the whole list.
  await field.fill('');
  await page.waitForFunction(() => document.querySelector('.plug-spinner') === null);
  return median(times);
}

/** Scrolls the whole list through in 120 steps, a frame each. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let last = await frame();
    for (let step = 1; step <= 120; step += 1) {
      scrollTo(0, (document.documentElement.scrollHeight * step) / 120);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const results = new Map<number, Figures>();
for (const count of sizes) {
  const runs: Figures[] = [];
  for (let index = 0; index < RUNS; index += 1) runs.push(await run(count));
  const names = Object.keys(runs[0] ?? {}) as (keyof Figures)[];
  results.set(count, Object.fromEntries(names.map((name) => [name, median(runs.map((figures) => figures[name]))])) as Figures);
}
await browser.close();
await site.close();

const [small, , large] = sizes.map((count) => results.get(count)!);
console.log(['', ...sizes.map((count) => `${count} apps`), `× of ${sizes[0]}`].map((cell) => cell.padStart(18)).join(''));
for (const name of Object.keys(small!) as (keyof Figures)[]) {
  const cells = sizes.map((count) => results.get(count)![name].toFixed(name === 'DOM nodes' ? 0 : 1));
  console.log([name, ...cells, (large![name] / small![name]).toFixed(1)].map((cell) => cell.padStart(18)).join(''));
}
