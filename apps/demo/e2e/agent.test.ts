import { describe, expect, test } from 'vitest';
import { startTidewell } from './demo.ts';
import { manage } from './page-parts.ts';

const tidewell = startTidewell();

describe('the agent', () => {
  test('is not started before all that it needs is connected, whatever a page says', async () => {
    tidewell.begin({ scenario: 'connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const agent = page.getByRole('region', { name: 'The agent' });
    await agent.getByRole('button', { name: 'Write the weekly report' }).click();
    await agent.getByText('First it needs github.').waitFor();
    tidewell.emulator.connect({ userId: 'ada', toolkit: 'github' });
    await agent.getByRole('button', { name: 'Write the weekly report' }).click();
    await agent.getByText('It is under way.').waitFor();
    expect(tidewell.links()).toHaveLength(0);
  });

  test('works with the account that was chosen', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const home = (await manage(page, 'Gmail')).getByRole('listitem', { name: 'personal' });
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/toolkits/gmail/selected')),
      home.getByRole('button', { name: 'Use this one' }).click(),
    ]);
    const agent = page.getByRole('region', { name: 'The agent' });
    await agent.getByRole('button', { name: 'Write the weekly report' }).click();
    await expect.poll(() => agent.getByRole('status').innerText()).toBe(
      'It is under way with gmail: ca_ada_gmail_2.',
    );
  });

  test('that cannot be reached says so', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const agent = page.getByRole('region', { name: 'The agent' });
    tidewell.expectProblem(/ERR_FAILED/);
    await page.route('**/api/agent', (route) => route.abort());
    await agent.getByRole('button', { name: 'Write the weekly report' }).click();
    await expect.poll(() => agent.getByRole('status').innerText()).toBe('The agent could not be started.');
  });

  test('is started for nobody who is not signed in, and from no other site', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${tidewell.url}/api/agent`, { method: 'POST', headers })).status;
    expect(await ask({ origin: tidewell.url })).toBe(401);
    expect(await ask({ origin: 'https://evil.example' })).toBe(403);
  });
});
