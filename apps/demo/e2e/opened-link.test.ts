import { expect, test } from 'vitest';
import { answer, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

test.each(['/headless', '/settings/connections'])('the link to a blocked sign-in opens it, and %s waits for it from then on', async (path) => {
  const page = await tidewell.signIn('ada', path);
  const gmail = item(page, 'Gmail');
  // As an extension does that lets no script open a window.
  await page.evaluate(() => {
    window.open = () => null;
  });
  await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
  const opened = page.context().waitForEvent('page');
  await gmail.getByRole('link', { name: /^Open sign-in/ }).click();
  const tab = await opened;
  await gmail.getByText('Finish in the other window.').waitFor();
  // This tab was not opened by a script, so none can close it.
  tidewell.expectProblem(/Scripts may close only the windows that were opened by them/);
  await answer(tab, 'Allow');
  await gmail.getByText('Connected', { exact: true }).waitFor();
  expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
});
