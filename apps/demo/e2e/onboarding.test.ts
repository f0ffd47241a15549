import { expect, test } from 'vitest';
import { item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

test('the set-up leads through what is needed, one after another, and goes on when it is connected', async () => {
  const page = await tidewell.signIn('ada', '/');
  await page.getByRole('link', { name: 'Set up all' }).click();
  const connect = async (name: string): Promise<void> => {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: `Connect ${name}`, exact: true }).click(),
    ]);
    await popup.getByRole('button', { name: 'Allow' }).click();
    await item(page, name).getByText('Connected', { exact: true }).waitFor();
  };
  const next = page.getByRole('button', { name: 'Continue', exact: true });
  await page.getByText('Connect Google Calendar, Gmail and GitHub to continue.').waitFor();
  expect(await next.isDisabled()).toBe(true);
  await connect('Google Calendar');
  await connect('Gmail');
  // What is connected is known after a reload, too.
  await page.reload();
  await page.getByText('Connect GitHub to continue.').waitFor();
  await connect('GitHub');
  await next.click();
  await page.getByRole('heading', { level: 1, name: /, Ada$/ }).waitFor();
});

test('the set-up fits a phone', async () => {
  const context = await tidewell.enter('ada', { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${tidewell.url}/onboarding`);
  const button = page.getByRole('button', { name: 'Connect Gmail', exact: true });
  await button.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // It may look smaller than what a finger needs; it answers on 44 px.
  const { height = 0 } = (await button.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(36);
});
