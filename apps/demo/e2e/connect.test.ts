import { describe, expect, test } from 'vitest';
import { answer, connect, connectAndAllow, item, openWindow, startTidewell } from './demo.ts';
import { manage, moreWays } from './page-parts.ts';

const tidewell = startTidewell();

describe.each(['/headless', '/settings/connections'])('connecting Gmail on %s', (path) => {
  test('says so in text once allowed, offers to manage it, and still does after a reload', async () => {
    const page = await tidewell.signIn('ada', path);
    await connectAndAllow(page, 'Gmail');
    const gmail = item(page, 'Gmail');
    await gmail.getByRole('button', { name: 'Manage Gmail' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ toolkit: 'gmail', status: 'ACTIVE' }]);

    await page.reload();
    await gmail.getByText('Connected', { exact: true }).waitFor();
  });

  test('says that nothing was connected when access is denied, and lets one try again', async () => {
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    await answer(popup, 'Deny');

    const gmail = item(page, 'Gmail');
    await gmail.getByText('You chose not to allow access, so nothing was connected.').waitFor();
    const again = await openWindow(page, gmail.getByRole('button', { name: /^Try again/ }));
    await answer(again, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.links()).toHaveLength(2);
  });

  test('offers to open a window again that was closed, and connects once', async () => {
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    await popup.close();

    const gmail = item(page, 'Gmail');
    const again = await openWindow(page, gmail.getByRole('button', { name: /^Open again/ }));
    await answer(again, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    // The link of the window that was closed is given up.
    await expect.poll(() => tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('can be cancelled, and leaves nothing behind', async () => {
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    const gmail = item(page, 'Gmail');
    await gmail.getByRole('button', { name: /^Cancel/ }).click();
    await gmail.getByRole('button', { name: 'Connect Gmail' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toEqual([]);

    // The window shows another site, so we cannot close it; its link leads nowhere any more.
    tidewell.expectProblem(/status of 4\d\d .*\/link\//);
    await answer(popup, 'Allow');
    await popup.getByRole('heading', { name: /^This link/ }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toEqual([]);
  });

  test('F26: goes on while the sign-in page isolates itself', async () => {
    tidewell.begin({ linkPageHeaders: { 'cross-origin-opener-policy': 'same-origin' } });
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    // It looks closed from here, although it is open.
    const gmail = item(page, 'Gmail');
    await gmail.getByRole('button', { name: /^Open again/ }).waitFor();

    await answer(popup, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('says so when the link has run out, and makes a new one', async () => {
    let later = 0;
    tidewell.begin({ now: () => Date.now() + later });
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    later = 11 * 60_000;
    tidewell.expectProblem(/status of 410 .*\/link\//);
    await popup.reload();
    await popup.getByRole('heading', { name: 'This link has run out' }).waitFor();

    const gmail = item(page, 'Gmail');
    await gmail.getByText(/The sign-in link ran out after 10 minutes/).waitFor();
    const again = await openWindow(page, gmail.getByRole('button', { name: /^Try again/ }));
    await answer(again, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.links()).toHaveLength(2);
  });

  test('survives a reload of the page that waits', async () => {
    const page = await tidewell.signIn('ada', path);
    const popup = await connect(page, 'Gmail');
    await page.reload();

    const gmail = item(page, 'Gmail');
    await gmail.getByRole('button', { name: /^Cancel/ }).waitFor();
    await answer(popup, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('makes one window and one link of a double click', async () => {
    const page = await tidewell.signIn('ada', path);
    const gmail = item(page, 'Gmail');
    const popups: unknown[] = [];
    page.on('popup', (popup) => popups.push(popup));
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      gmail.getByRole('button', { name: 'Connect Gmail' }).dblclick(),
    ]);
    await answer(popup, 'Allow');
    await gmail.getByText('Connected', { exact: true }).waitFor();

    expect(popups).toHaveLength(1);
    expect(tidewell.links()).toHaveLength(1);
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
  });

  test('keeps the attempts of two tabs apart', async () => {
    const first = await tidewell.signIn('ada', path);
    const second = await first.context().newPage();
    await second.goto(tidewell.url + path);
    // Before the first begins: a tab that loads later shows the attempt of the other.
    await item(second, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).waitFor();
    const firstPopup = await connect(first, 'Gmail');
    const secondPopup = await connect(second, 'Gmail');
    await answer(firstPopup, 'Allow');
    // The second word where the page has heard of the other attempt, and lists it as another account.
    await item(first, 'Gmail').getByText(/^(Connected|In use)$/).waitFor();

    // The other one still waits for its own window, and ends as its own window does.
    await item(second, 'Gmail').getByRole('button', { name: /^Cancel/ }).waitFor();
    await answer(secondPopup, 'Deny');
    await item(second, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    const statuses = tidewell.emulator.accounts('ada').map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['ACTIVE', 'FAILED']);
  });
});

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
