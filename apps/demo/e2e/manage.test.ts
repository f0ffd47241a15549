import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { anotherTab, item, startTidewell } from './demo.ts';
import { manage, moreWays, search } from './page-parts.ts';

const tidewell = startTidewell();

describe('an account', () => {
  test('is disconnected, and it is said what is left of the access', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const github = item(page, 'GitHub');
    await (await manage(page, 'GitHub')).getByRole('button', { name: 'Disconnect' }).click();
    await github.getByText('Not connected', { exact: true }).waitFor();
    await github.getByText(/access was taken back/).waitFor();

    const stripe = await search(page, 'stripe', 'Stripe');
    await (await manage(page, 'Stripe')).getByRole('button', { name: 'Disconnect' }).click();
    await stripe.getByText(/may still work/).waitFor();
    expect(tidewell.emulator.accounts('ada').map(({ toolkit }) => toolkit)).not.toContain('stripe');
  });

  test('is paused, and resumed without a sign-in', async () => {
    tidewell.begin({ scenario: 'connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const accounts = await manage(page, 'Gmail');
    await accounts.getByRole('button', { name: 'Pause' }).click();
    await accounts.getByText(/· Paused/).waitFor();
    await expect.poll(() => tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'INACTIVE' }]);
    await accounts.getByRole('button', { name: 'Resume' }).click();
    await accounts.getByText(/· Connected/).waitFor();
    await expect.poll(() => tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE' }]);
    expect(tidewell.links()).toHaveLength(0);
  });

  test('is renamed, keeps its name where the new one is taken, and loses it', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const accounts = await manage(page, 'Gmail');
    const home = accounts.getByRole('listitem', { name: 'personal' });
    await home.getByText('Rename', { exact: true }).click();
    tidewell.expectProblem(/status of 409 .*\/connections/);
    await home.getByLabel('New name').fill('work');
    await home.getByRole('button', { name: 'Save' }).click();
    await accounts.getByText('Another account of this app has that name.').waitFor();
    await home.waitFor();

    await home.getByLabel('New name').fill('Mine');
    await home.getByRole('button', { name: 'Save' }).click();
    const mine = accounts.getByRole('listitem', { name: 'Mine' });
    await mine.waitFor();
    await expect.poll(() => tidewell.emulator.account('ca_ada_gmail_2')).toMatchObject({ alias: 'Mine' });
    await mine.getByRole('button', { name: 'Clear the name' }).click();
    await accounts.getByRole('listitem', { name: 'ada@home.example' }).waitFor();
    await mine.waitFor({ state: 'hidden' });
  });

  test('of several is chosen to be the one that runs, and stays so after a reload', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const home = (await manage(page, 'Gmail')).getByRole('listitem', { name: 'personal' });
    const [answered] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/toolkits/gmail/selected')),
      home.getByRole('button', { name: 'Use this one' }).click(),
    ]);
    expect(answered.status()).toBe(200);
    await home.getByText(/In use/).waitFor();
    await page.reload();
    const accounts = await manage(page, 'Gmail');
    await accounts.getByRole('listitem', { name: 'personal' }).getByText(/In use/).waitFor();
    expect(await accounts.getByText(/In use/).count()).toBe(1);
  });
});

describe('a key', () => {
  test('connects in a form of the app’s own, which says what is missing', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const stripe = await search(page, 'stripe', 'Stripe');
    const form = (await moreWays(page, 'Stripe')).getByRole('form', { name: 'Stripe API_KEY' });
    tidewell.expectProblem(/status of 422 .*\/credentials/);
    await form.getByRole('button', { name: 'Connect with API_KEY' }).click();
    await form.getByText('This is needed.').waitFor();
    const key = form.getByLabel('Secret key');
    expect([await key.getAttribute('type'), await key.getAttribute('aria-invalid')]).toEqual(['password', 'true']);

    await key.fill('sk_live_0001');
    await form.getByRole('button', { name: 'Connect with API_KEY' }).click();
    await stripe.getByText('Connected', { exact: true }).waitFor();
    // Nothing of it stays on the page.
    await expect.poll(() => key.inputValue()).toBe('');
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ secrets: { generic_api_key: 'sk_live_0001' } }]);
  });

  test('is asked for on the settings page where it is the only way', async () => {
    const page = await tidewell.signIn('ada', '/settings/connections');
    await page.getByRole('searchbox', { name: 'Search apps' }).fill('stripe');
    await page.getByRole('button', { name: 'Connect Stripe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Connect Stripe' });
    await dialog.getByRole('textbox', { name: 'Secret key' }).fill('sk_live_0001');
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('dialog', { name: 'Stripe is connected' }).getByRole('button', { name: 'Done' }).click();
    await page.getByRole('list', { name: 'Connected' }).getByRole('listitem', { name: 'Stripe' }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ secrets: { generic_api_key: 'sk_live_0001' } }]);
  });

  test('may be a name and a password', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const desk = await search(page, 'freshdesk', 'Freshdesk');
    const form = (await moreWays(page, 'Freshdesk')).getByRole('form', { name: 'Freshdesk BASIC' });
    await form.getByLabel('Subdomain').fill('tidewell');
    await form.getByLabel('Username').fill('ada');
    await form.getByLabel('Password').fill('open sesame');
    await form.getByRole('button', { name: 'Connect with BASIC' }).click();
    await desk.getByText('Connected', { exact: true }).waitFor();
    const secrets = { subdomain: 'tidewell', username: 'ada', password: 'open sesame' };
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ scheme: 'BASIC', secrets }]);
  });

  test('that cannot be asked for says so, and can be asked for again', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    await search(page, 'stripe', 'Stripe');
    const accounts = await manage(page, 'Stripe');
    tidewell.expectProblem(/ERR_FAILED/);
    await page.route('**/toolkits/stripe', (route) => route.abort());
    await accounts.getByText('Replace the key').click();
    await accounts.getByRole('alert').waitFor();
    expect(await accounts.getByText('Loading…').count()).toBe(0);
    await page.unroute('**/toolkits/stripe');
    await accounts.getByRole('button', { name: 'Try again' }).click();
    await accounts.getByLabel('Secret key').waitFor();
  });

  test('is replaced in place', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    await search(page, 'stripe', 'Stripe');
    const accounts = await manage(page, 'Stripe');
    const [before] = tidewell.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'stripe');
    await accounts.getByText('Replace the key').click();
    await accounts.getByLabel('Secret key').fill('sk_live_0002');
    await accounts.getByRole('button', { name: 'Replace', exact: true }).click();
    await accounts.getByText('The new key is in use.').waitFor();
    const [after, ...more] = tidewell.emulator.accounts('ada').filter(({ toolkit }) => toolkit === 'stripe');
    expect(after).toMatchObject({ id: before?.id, secrets: { generic_api_key: 'sk_live_0002' } });
    expect(more).toEqual([]);
  });
});

describe('live news', () => {
  test('show in another tab what one tab has changed', async () => {
    tidewell.begin({ scenario: 'connected' });
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('Live: changes show by themselves.').waitFor();
    const other = await anotherTab(page, '/headless');
    await item(other, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    await (await manage(page, 'Gmail')).getByRole('button', { name: 'Pause' }).click();
    await item(other, 'Gmail').getByText('Paused', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'INACTIVE' }]);
  });

  test('F57: come to eight tabs over one stream, and when that tab is gone over another', async () => {
    tidewell.begin({ scenario: 'connected' });
    const context = await tidewell.enter('ada');
    let streams = 0;
    context.on('request', (request) => {
      if (request.url().endsWith('/api/connect/events')) streams += 1;
    });
    const openTab = async () => {
      const tab = await context.newPage();
      await tab.goto(`${tidewell.url}/headless`);
      await item(tab, 'Gmail').getByText('Connected', { exact: true }).waitFor();
      return tab;
    };
    const first = await openTab();
    await first.getByText('Live: changes show by themselves.').waitFor();
    const others: Page[] = [];
    for (let count = 0; count < 7; count++) others.push(await openTab());
    for (const tab of others) await tab.getByText('Live: changes show by themselves.').waitFor();
    expect(streams).toBe(1);

    const accounts = await manage(first, 'Gmail');
    await accounts.getByRole('button', { name: 'Pause' }).click();
    for (const tab of others) await item(tab, 'Gmail').getByText('Paused', { exact: true }).waitFor();

    await first.close();
    await expect.poll(() => streams).toBe(2);
    const [second, ...rest] = others;
    await (await manage(second!, 'Gmail')).getByRole('button', { name: 'Resume' }).click();
    for (const tab of rest) await item(tab, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    expect(streams).toBe(2);
  });

  test('show on another device what was changed on one', async () => {
    tidewell.begin({ scenario: 'connected' });
    const page = await tidewell.signIn('ada', '/headless');
    const other = await tidewell.signIn('ada', '/headless');
    await other.getByText('Live: changes show by themselves.').waitFor();
    await (await manage(page, 'Gmail')).getByRole('button', { name: 'Disconnect' }).click();
    await item(other, 'Gmail').getByText('Not connected', { exact: true }).waitFor();
    expect(tidewell.emulator.accounts('ada')).toEqual([]);
  });

  test('show that access has ended, as the signed webhook says so', async () => {
    tidewell.begin({ scenario: 'connected' });
    // The subscription belongs to this emulator.
    await tidewell.restart();
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('Live: changes show by themselves.').waitFor();
    await item(page, 'Gmail').getByText('Connected', { exact: true }).waitFor();
    const deliveries = await tidewell.emulator.expire('ca_ada_gmail_1');
    expect(deliveries.map(({ status }) => status)).toEqual([200]);
    await item(page, 'Gmail').getByText('Access ended', { exact: true }).waitFor();

    const [delivery] = deliveries;
    const { url, headers } = delivery!.request;
    const forged = await fetch(url, { method: 'POST', headers, body: '{"type":"composio.connected_account.expired"}' });
    expect(forged.status).toBe(401);
  });
});
