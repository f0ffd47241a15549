import { expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

test('says connected one round trip after the Connect Link has come back', async () => {
  const page = await tidewell.signIn('ada', '/headless');
  // Vite prepares each module at its first use; that is not what is measured.
  const warm = await page.context().newPage();
  await warm.goto(`${tidewell.url}/connect/callback?screen=plain`);
  await warm.getByText(/nothing/i).first().waitFor();
  await warm.close();

  // No look at the server is answered: only the news from the window is left.
  await page.route('**/api/connect/connections/*', () => {});
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const popup = await connect(page, 'Gmail');
  asked.length = 0;
  let returnedAt = 0;
  popup.on('request', (request) => {
    if (request.url().includes('/confirm')) returnedAt ||= performance.now();
  });

  const allowedAt = performance.now();
  await answer(popup, 'Allow');
  await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
  const connectedAt = performance.now();

  const whole = Math.round(connectedAt - allowedAt);
  const ours = Math.round(connectedAt - returnedAt);
  console.log(`Allow to connected: ${whole} ms, of which ${ours} ms after our callback page began to ask`);
  expect(asked.find((request) => !request.startsWith('GET /api/connect/connections/'))).toMatch(/^POST .*\/confirm$/);
});
