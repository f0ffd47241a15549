import { expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';
import { manage, moreWays } from './page-parts.ts';

const tidewell = startTidewell();

test('a server that is started again in the middle of a sign-in loses nothing', async () => {
  const context = await tidewell.enter('ada');
  // Vite's own socket would load the page anew, and hide what is lost.
  await context.routeWebSocket(/.*/, () => {});
  const page = await context.newPage();
  await page.goto(`${tidewell.url}/headless`);
  await (await moreWays(page, 'Gmail')).getByLabel('Name of the account').fill('Work');
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const popup = await connect(page, 'Gmail');

  // What was asked meanwhile got no answer; the stream of news broke off.
  tidewell.expectProblem(/ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/);
  await tidewell.restart();
  await answer(popup, 'Allow');
  await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
  await (await manage(page, 'Gmail')).getByRole('listitem', { name: 'Work' }).waitFor();
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE', alias: 'Work' }]);
});
