import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { answer, item, startTidewell } from './demo.ts';

// Chromium blocks what no click asked for. Its headless shell has no such blocker, only this switch.
const tidewell = startTidewell({ args: ['--block-new-web-contents'] });

/** Presses Connect where another script has used the click already: a browser opens one window for each. */
async function pressConnect(page: Page): Promise<void> {
  const button = item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' });
  await button.waitFor();
  await page.evaluate(() => {
    window.addEventListener('click', () => window.open('about:blank')?.close(), { capture: true, once: true });
  });
  await button.click();
}

describe.each(['/headless', '/settings/connections'])('a browser that blocks the window of %s', (path) => {
  test('F22 F32: is answered with a link; the page hears of the new tab, which cannot close and goes on to the app', async () => {
    const page = await tidewell.signIn('ada', path);
    await pressConnect(page);
    const gmail = item(page, 'Gmail');
    await gmail.getByText('Your browser blocked the window.').waitFor();
    const link = gmail.getByRole('link', { name: /^Open sign-in/ });
    expect(await link.getAttribute('target')).toBe('_blank');

    // By hand, as with the middle button.
    const tab = await page.context().newPage();
    // This tab was not opened by a script, so none can close it.
    tidewell.expectProblem(/Scripts may close only the windows that were opened by them/);
    await tab.goto((await link.getAttribute('href')) ?? '');
    await answer(tab, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
    await tab.waitForURL(tidewell.url + path);
  });

  test('lets one continue in the same tab, and comes back to the page', async () => {
    const page = await tidewell.signIn('ada', `${path}?from=mail`);
    await pressConnect(page);
    await item(page, 'Gmail').getByRole('button', { name: 'Continue in this tab' }).click();
    await answer(page, 'Allow');

    await page.waitForURL(`${tidewell.url}${path}?from=mail`);
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    await expect.poll(() => page.context().pages()).toHaveLength(1);
  });
});
