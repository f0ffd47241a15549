import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOptions } from '../../../tooling/chromium.ts';
import { serveStatic } from '../../../tooling/serve-static.ts';

const kit = createRequire(import.meta.url).resolve('@plugboard/ui/styles.css');
let directory: string;
let browser: Browser;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'built-styles-'));
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Host {
  /** The host's own stylesheet, and whether it is imported before the kit's. @default '' */
  css?: string;
  isFirst?: boolean;
  head?: string;
  /** What the page does before it is looked at, as a theme switch would. */
  script?: string;
  /** What the person prefers. @default 'light' */
  prefers?: 'light' | 'dark';
  /** Where the button is. @default 'body' */
  inside?: string;
}

/** Builds a small app for production, with all that Vite does by default, and returns the colours of its buttons. */
async function colours(host: Host): Promise<string[]> {
  const { css = '', isFirst, head = '', script = '', prefers = 'light', inside = 'div' } = host;
  const root = mkdtempSync(join(directory, 'app-'));
  const sheets = [`import ${JSON.stringify(kit)};`, `import './host.css';`];
  const buttons = ['primary', 'secondary'].map((it) => `<button class="plug-button" data-variant="${it}">${it}</button>`);
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/host.css'), css);
  writeFileSync(join(root, 'src/main.js'), [...(isFirst ? sheets.toReversed() : sheets), script].join('\n'));
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><link rel="icon" href="data:," />${head}</head>
    <body><${inside}>${buttons.join('')}</${inside}><script type="module" src="/src/main.js"></script></body></html>`,
  );
  await build({ root, configFile: false, logLevel: 'error' });

  const server = await serveStatic(join(root, 'dist'));
  const page = await browser.newPage({ colorScheme: prefers, reducedMotion: 'reduce' });
  await page.goto(server.base);
  const found = await page.locator('.plug-button').evaluateAll((all) =>
    all.map((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return `${color} on ${backgroundColor}`;
    }),
  );
  await page.close();
  await server.close();
  return found;
}

const light = ['oklch(1 0 0) on oklch(0.23 0.012 264)', 'oklch(0.23 0.012 264) on oklch(1 0 0)'];
const dark = ['oklch(0.212 0.004 264) on oklch(0.955 0.003 264)', 'oklch(0.955 0.003 264) on oklch(0.255 0.005 264)'];
const meta = '<meta name="color-scheme" content="light dark" />';

describe('the stylesheet, in a production build of a host', () => {
  test.each<[string, Host, string[]]>([
    ['is light where no theme is set', {}, light],
    ['is light where no theme is set, whatever the person prefers', { prefers: 'dark' }, light],
    ['is dark on a dark page', { css: ':root { color-scheme: dark }' }, dark],
    ['is dark on a dark page, imported after its stylesheet', { css: ':root { color-scheme: dark }', isFirst: true }, dark],
    ['is dark on a page that is dark in a layer', { css: '@layer base { :root { color-scheme: dark } }' }, dark],
    ['follows the person: dark', { css: ':root { color-scheme: light dark }', prefers: 'dark' }, dark],
    ['follows the person: light', { css: ':root { color-scheme: light dark }' }, light],
    ['follows a <meta> alone', { head: meta, prefers: 'dark' }, dark],
    ['follows a switch', { css: ':root { color-scheme: light dark }', script: 'document.documentElement.style.colorScheme = "dark";' }, dark],
    ['follows a part of the page', { css: 'main { color-scheme: dark }', inside: 'main' }, dark],
  ])('%s', async (_, host, expected) => {
    expect(await colours(host)).toEqual(expected);
  });
});
