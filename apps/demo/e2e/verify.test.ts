import { describe, expect, test } from 'vitest';
import { answer, connect, connectAndAllow, item, startTidewell } from './demo.ts';
import { moreWays } from './page-parts.ts';

const tidewell = startTidewell({ isVerified: true });

describe('with identity verification', () => {
  test('one connects as without', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await connectAndAllow(page, 'Gmail');
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('who opens somebody else’s link connects nothing for anybody', async () => {
    const ada = await tidewell.signIn('ada', '/headless');
    const link = (await connect(ada, 'Gmail')).url();
    const grace = await tidewell.signIn('grace', '/headless');
    tidewell.expectProblem(/status of 404 .*\/confirm/);
    await grace.goto(link);
    await answer(grace, 'Allow');
    await grace.getByText(/nothing was connected/i).first().waitFor();

    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'FAILED' }]);
    expect(tidewell.emulator.accounts('grace')).toEqual([]);
    await item(ada, 'Gmail').getByText('Not connected', { exact: true }).waitFor();
    await item(ada, 'Gmail').getByText('It didn’t connect.').waitFor();
    await grace.goto(`${tidewell.url}/headless`);
    await item(grace, 'Gmail').getByText('Not connected', { exact: true }).waitFor();
  });

  test('one who was signed out meanwhile signs in, and it goes on', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await (await moreWays(page, 'Gmail')).getByLabel('In this tab').check();
    await item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).click();
    await page.getByRole('button', { name: 'Allow' }).waitFor();
    await page.context().clearCookies({ name: 'tidewell_session' });
    await answer(page, 'Allow');
    await page.getByRole('button', { name: 'Continue as Ada' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'INITIATED' }]);

    await page.getByRole('button', { name: 'Continue as Ada' }).click();
    await page.waitForURL(`${tidewell.url}/headless`);
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    // The name of the sign-in was kept in a cookie, and is gone.
    expect(await page.context().cookies(tidewell.url)).toMatchObject([{ name: 'tidewell_session' }]);
  });

  test('a sign-in in this tab comes back to the page', async () => {
    const page = await tidewell.signIn('ada', '/headless?from=mail');
    await (await moreWays(page, 'Gmail')).getByLabel('In this tab').check();
    await item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).click();
    await answer(page, 'Allow');
    await page.waitForURL(`${tidewell.url}/headless?from=mail`);
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('its switch on the plain screen stops it and begins it again, both at once', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const section = page.getByRole('region', { name: 'Who came back' });
    const verified = () => tidewell.emulator.requests.filter(({ path }) => path.endsWith('/complete_auth')).length;
    await section.getByRole('button', { name: 'Stop verifying' }).click();
    await section.getByText(/^Not verified:/).waitFor();
    await answer(await connect(page, 'Gmail'), 'Allow');
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(verified()).toBe(0);

    await section.getByRole('button', { name: 'Verify who comes back' }).click();
    await section.getByText(/^Verified:/).waitFor();
    await answer(await connect(page, 'Slack'), 'Allow');
    await item(page, 'Slack').getByText('Connected', { exact: true }).waitFor();
    expect(verified()).toBe(1);
  });
});
