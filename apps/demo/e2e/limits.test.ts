import { expect, test } from 'vitest';
import { answer, connect, item, openWindow, startTidewell } from './demo.ts';

let later = 0;
const tidewell = startTidewell({ hasLimits: true, now: () => Date.now() + later });

test('T28: who starts too many sign-ins is told so and may try again; a minute later it connects', async () => {
  const page = await tidewell.signIn('ada', '/headless');
  const gmail = item(page, 'Gmail');
  await gmail.getByRole('button', { name: 'Connect Gmail' }).waitFor();
  // Nine of another app in no time, as a script on the page might.
  const headers = { origin: tidewell.url, 'x-plugboard': '1' };
  for (let count = 0; count < 9; count++) {
    const data = { toolkit: 'slack' };
    await page.request.post(`${tidewell.url}/api/connect/connections`, { headers, data });
  }
  await connect(page, 'Gmail').then((popup) => popup.close());
  await gmail.getByRole('button', { name: 'Cancel' }).click();
  await gmail.getByText('Cancelled. Nothing was connected.').waitFor();

  tidewell.expectProblem(/status of 429 .*\/connections/);
  const refused = await openWindow(page, gmail.getByRole('button', { name: 'Connect Gmail' }));
  await gmail.getByText('That was a lot at once. Try again in a minute.').waitFor();
  // The window that was opened for it does not stay behind, empty.
  await expect.poll(() => refused.isClosed()).toBe(true);
  expect(tidewell.links()).toHaveLength(10);

  later += 60_000;
  await answer(await openWindow(page, gmail.getByRole('button', { name: 'Try again' })), 'Allow');
  await gmail.getByText('Connected', { exact: true }).waitFor();
  const gmails = tidewell.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'gmail');
  expect(gmails).toMatchObject([{ status: 'ACTIVE' }]);
});
