import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { answer, item, openWindow, startTidewell } from './demo.ts';
import { manage, moreWays } from './page-parts.ts';

const tidewell = startTidewell();

const reconnect = (page: Page, name: string): Promise<Page> =>
  openWindow(page, item(page, name).getByRole('button', { name: `Reconnect ${name}` }));

describe('reconnecting', () => {
  test.each([
    ['Gmail', 'EXPIRED'],
    ['Slack', 'REVOKED'],
  ])('%s, which is %s, puts the new account in the place of the old', async (name, status) => {
    const toolkit = name.toLowerCase();
    const old = tidewell.emulator.connect({ userId: 'ada', toolkit, status, alias: 'Work' });
    const page = await tidewell.signIn('ada', '/headless');
    await item(page, name).getByText('Access ended', { exact: true }).waitFor();
    await answer(await reconnect(page, name), 'Allow');

    await item(page, name).getByText('Connected', { exact: true }).waitFor();
    await (await manage(page, name)).getByRole('listitem', { name: 'Work' }).waitFor();
    const accounts = tidewell.emulator.accounts('ada');
    expect(accounts).toMatchObject([{ status: 'ACTIVE', alias: 'Work' }]);
    expect(accounts[0]?.id).not.toBe(old);
  });

  test('with another account keeps both, and says so', async () => {
    tidewell.begin({ scenario: 'needs-reconnect' });
    const page = await tidewell.signIn('ada', '/headless');
    const popup = await reconnect(page, 'Gmail');
    await popup.getByLabel('Another account').check();
    await answer(popup, 'Allow');
    await item(page, 'Gmail').getByText('That was another account, so both are kept.').waitFor();
    const statuses = tidewell.emulator.accounts('ada').flatMap(({ toolkit, status }) => (toolkit === 'gmail' ? [status] : []));
    expect(statuses.toSorted()).toEqual(['ACTIVE', 'EXPIRED']);
    // The old one is offered again where the accounts are.
    await (await manage(page, 'Gmail')).getByRole('button', { name: /^Reconnect/ }).waitFor();
  });

  test('that is denied leaves the old account as it was', async () => {
    tidewell.begin({ scenario: 'needs-reconnect' });
    const page = await tidewell.signIn('ada', '/headless');
    await answer(await reconnect(page, 'Gmail'), 'Deny');
    await item(page, 'Gmail').getByText(/nothing was connected/).waitFor();
    expect(tidewell.emulator.account('ca_ada_gmail_1')?.status).toBe('EXPIRED');
    // Trying again is reconnecting again.
    await answer(await openWindow(page, item(page, 'Gmail').getByRole('button', { name: 'Try again' })), 'Allow');
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.account('ca_ada_gmail_1')).toBeUndefined();
  });

  test('can happen in this tab', async () => {
    tidewell.begin({ scenario: 'needs-reconnect' });
    const page = await tidewell.signIn('ada', '/headless');
    await (await moreWays(page, 'Gmail')).getByLabel('In this tab').check();
    await item(page, 'Gmail').getByRole('button', { name: 'Reconnect Gmail' }).click();
    await answer(page, 'Allow');
    await page.waitForURL(`${tidewell.url}/headless`);
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(tidewell.emulator.account('ca_ada_gmail_1')).toBeUndefined();
  });
});
