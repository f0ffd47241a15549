import { expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

test('F33: where no script runs on the way back, that page says what to do, and the page that waits finds out', async () => {
  const page = await tidewell.signIn('ada', '/headless');
  const link = (await connect(page, 'Gmail')).url();
  const context = await tidewell.enter('ada', { javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(link);
  await answer(plain, 'Allow');
  // By its text, Playwright finds nothing in here.
  const said = plain.locator('noscript p');
  await said.waitFor();
  expect(await said.innerText()).toMatch(/go back to the window in which you began/);
  expect(new URL(plain.url()).pathname).toBe('/connect/callback');

  await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
  expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
});
