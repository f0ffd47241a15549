import { describe, expect, test } from 'vitest';
import { answer, connect, item, openWindow, startTidewell } from './demo.ts';
import { manage, moreWays } from './page-parts.ts';

const tidewell = startTidewell();

describe('authorizing', () => {
  test('gives the new account its name, closes the window, and resolves its promise', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const ways = await moreWays(page, 'Gmail');
    await ways.getByLabel('Name of the account').fill('Work');
    const popup = await connect(page, 'Gmail');
    const closed = popup.waitForEvent('close');
    await answer(popup, 'Allow');
    await item(page, 'Gmail').getByText('Promise resolved: gmail is ACTIVE.').waitFor();
    await closed;
    await (await manage(page, 'Gmail')).getByRole('listitem', { name: 'Work' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ alias: 'Work', status: 'ACTIVE' }]);
  });

  test('says that a name is taken, and adds another account under another', async () => {
    tidewell.emulator.connect({ userId: 'ada', toolkit: 'gmail', alias: 'Work' });
    const page = await tidewell.signIn('ada', '/headless');
    const gmail = item(page, 'Gmail');
    const ways = await moreWays(page, 'Gmail');
    await ways.getByLabel('Name of the account').fill('Work');
    tidewell.expectProblem(/status of 409 .*\/connections/);
    await gmail.getByRole('button', { name: 'Add another Gmail account' }).click();
    await gmail.getByText('Another account of this app has that name.').waitFor();
    await gmail.getByText('Promise rejected: alias_taken.').waitFor();

    await ways.getByLabel('Name of the account').fill('Home');
    const popup = await openWindow(page, gmail.getByRole('button', { name: 'Try again' }));
    await answer(popup, 'Allow');
    await (await manage(page, 'Gmail')).getByRole('listitem', { name: 'Home' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toHaveLength(2);
  });

  test('rejects its promise when it is cancelled', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await connect(page, 'Gmail');
    const gmail = item(page, 'Gmail');
    await gmail.getByRole('button', { name: 'Cancel' }).click();
    await gmail.getByText('Promise rejected: cancelled.').waitFor();
    expect(tidewell.emulator.accounts('ada')).toEqual([]);
  });

  test('can happen in this tab, and comes back to the page', async () => {
    const page = await tidewell.signIn('ada', '/headless?from=mail');
    const gmail = item(page, 'Gmail');
    await (await moreWays(page, 'Gmail')).getByLabel('In this tab').check();
    await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
    await answer(page, 'Allow');
    await page.waitForURL(`${tidewell.url}/headless?from=mail`);
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  test('never closes the tab that it began in, though a script has opened it and the link has run out by now', async () => {
    const portal = await tidewell.signIn('ada', '/settings/connections');
    const opened = portal.waitForEvent('popup');
    await portal.evaluate(() => void window.open('/headless'));
    const page = await opened;
    const gmail = item(page, 'Gmail');
    await (await moreWays(page, 'Gmail')).getByLabel('In this tab').check();
    await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
    await page.getByRole('button', { name: 'Allow' }).waitFor();
    await page.clock.setFixedTime(Date.now() + 11 * 60_000);
    await answer(page, 'Allow');
    await page.waitForURL(`${tidewell.url}/headless`);
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('takes its window to the link, wherever that has been taken meanwhile', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const gmail = item(page, 'Gmail');
    const opened = page.waitForEvent('popup');
    await page.route('**/api/connect/connections', async (route) => {
      if (route.request().method() === 'POST') await (await opened).goto('data:text/html,elsewhere');
      await route.continue();
    });
    await gmail.getByRole('button', { name: 'Connect Gmail' }).click();
    await answer(await opened, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('brings the context back to the page for callbacks, which waits to be read', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const ways = await moreWays(page, 'Gmail');
    await ways.getByLabel('In this tab').check();
    await ways.getByLabel('What for').fill('the weekly report');
    await item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).click();
    await answer(page, 'Allow');
    await page.getByText('Connected as ada@tidewell.example.').waitFor();
    await page.getByText('What for: the weekly report').waitFor();
    // Only this page is told: by the time of the next one, the attempt is over.
    expect(new URL(page.url()).pathname).toBe('/connect/callback');
    await page.getByRole('button', { name: 'Go back' }).click();
    await page.waitForURL(`${tidewell.url}/headless`);
  });

  test('says so when it was finished in another browser', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const popup = await connect(page, 'Gmail');
    await popup.getByText('Make something go wrong').click();
    await popup.getByRole('button', { name: 'It was started in another browser' }).click();
    await popup.getByText(/finished in another browser than it began in/).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'INITIATED' }]);
  });

  test('shares an account with everybody where the app lets one', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const gmailWays = await moreWays(page, 'Gmail');
    const ways = await moreWays(page, 'Slack');
    await ways.getByLabel('Connect for everybody').check();
    expect(await gmailWays.getByLabel('Connect for everybody').count()).toBe(0);
    const popup = await connect(page, 'Slack');
    await answer(popup, 'Allow');
    await (await manage(page, 'Slack')).getByText(/For everybody/).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ toolkit: 'slack', accountType: 'SHARED' }]);
  });
});

test('a gate opens once all that it needs is connected, one after the other', async () => {
  const page = await tidewell.signIn('ada', '/headless');
  const gate = page.getByRole('region', { name: 'Weekly report' });
  await answer(await openWindow(page, gate.getByRole('button', { name: 'Next: Gmail' })), 'Allow');
  await answer(await openWindow(page, gate.getByRole('button', { name: 'Next: GitHub' })), 'Allow');
  await gate.getByText('The report is ready').waitFor();
  expect(tidewell.links()).toHaveLength(2);
});

test('a gate that could not be asked for says so, and asks again', async () => {
  const mend = tidewell.emulator.fail('* *', { status: 503 });
  tidewell.expectProblem(/status of 502/);
  const page = await tidewell.signIn('ada', '/headless');
  const gate = page.getByRole('region', { name: 'Weekly report' });
  await gate.getByRole('alert').waitFor();
  expect(await gate.getByRole('listitem').allInnerTexts()).toEqual(['gmail: Not loaded', 'github: Not loaded']);
  mend();
  await gate.getByRole('button', { name: 'Try again' }).click();
  await gate.getByText('Gmail: Not connected').waitFor();
});

test('a gate brings back what has lost its access, or is paused: no account comes to stand beside it', async () => {
  const lost = tidewell.emulator.connect({ userId: 'ada', toolkit: 'gmail', status: 'EXPIRED', alias: 'Work' });
  const paused = tidewell.emulator.connect({ userId: 'ada', toolkit: 'github', status: 'INACTIVE' });
  const page = await tidewell.signIn('ada', '/headless');
  const gate = page.getByRole('region', { name: 'Weekly report' });
  await answer(await openWindow(page, gate.getByRole('button', { name: 'Next: Gmail' })), 'Allow');
  await gate.getByText('Gmail: Connected').waitFor();
  await gate.getByRole('button', { name: 'Resume' }).click();
  await gate.getByText('The report is ready').waitFor();
  expect(tidewell.emulator.account(lost)).toBeUndefined();
  expect(tidewell.emulator.account(paused)?.status).toBe('ACTIVE');
  expect(tidewell.emulator.accounts('ada')).toHaveLength(2);
});

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
