import { launch } from 'puppeteer-core';
import { onPath } from '../on-path.ts';
import type { OtherBrowser } from './other-browser.ts';

/** Opens the Firefox of this machine, without a window. */
export async function openFirefox(): Promise<OtherBrowser> {
  const executablePath = process.env.FIREFOX_PATH ?? onPath('firefox') ?? onPath('firefox-esr');
  if (!executablePath) throw new Error('No Firefox. Install one, or set FIREFOX_PATH.');
  const browser = await launch({ browser: 'firefox', executablePath });
  const page = await browser.newPage();
  return {
    async goTo(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
