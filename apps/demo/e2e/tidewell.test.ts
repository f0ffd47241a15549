import type { BrowserContext } from 'playwright';
import { describe, expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

describe('Tidewell', () => {
  test('signs one in on the page that was asked for, and out again', async () => {
    const page = await tidewell.open('/settings/profile');
    await page.getByRole('button', { name: 'Continue as Grace' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

    await page.getByRole('button', { name: /^Grace/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Continue as Ada' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('refuses a form of another site, and a cookie that it has not written', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const { request } = page.context();
    const elsewhere = { headers: { origin: 'https://evil.example' }, form: { account: 'grace' } };
    expect((await request.post(`${tidewell.url}/api/sign-in`, elsewhere)).status()).toBe(403);
    expect((await request.post(`${tidewell.url}/api/sign-out`, elsewhere)).status()).toBe(403);
    const me = await request.get(`${tidewell.url}/api/me`);
    expect(await me.json()).toMatchObject({ account: { id: 'ada' } });

    const [cookie] = await page.context().cookies();
    const [header, , signature] = (cookie?.value ?? '').split('.');
    const claims = btoa(JSON.stringify({ iss: 'tidewell', sub: 'grace', exp: 4e9 })).replaceAll('=', '');
    const forged = await fetch(`${tidewell.url}/api/connect/toolkits`, {
      headers: { cookie: `${cookie?.name}=${header}.${claims}.${signature}` },
    });
    expect(forged.status).toBe(401);
  });

  test('has the icon that browsers ask for by themselves, also on what is no page', async () => {
    const icon = await fetch(`${tidewell.url}/favicon.ico`);
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toMatch(/^image\//);
  });

  test('goes from page to page without loading anew, and Back works', async () => {
    const page = await tidewell.signIn('ada', '/');
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    const main = page.getByRole('navigation', { name: 'Main' });
    await main.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    await main.getByRole('link', { name: 'Connections' }).click();
    await page.getByRole('heading', { level: 1, name: 'Connections' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  });

  test.each([
    ['stays in the theme that was chosen', 'dark', async () => {}],
    [
      'changes its theme for as long as it is open where a site may store nothing',
      '',
      (context: BrowserContext) =>
        context.addInitScript(() => {
          function refuse(): never {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          }
          Object.defineProperty(window, 'localStorage', { get: refuse });
        }),
    ],
  ])('%s', async (_, after, prepare) => {
    const context = await tidewell.enter('ada');
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`${tidewell.url}/settings/profile`);
    const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
    await page.getByRole('button', { name: /^Ada/ }).click();
    // The label is what one presses: it covers the radio button.
    await page.getByText('Dark', { exact: true }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    expect(await scheme()).toBe('dark');
    await page.reload();
    expect(await scheme()).toBe(after);
  });

  test('goes on connecting while one looks at another page', async () => {
    const page = await tidewell.signIn('ada', '/settings/connections');
    const popup = await connect(page, 'Gmail');
    await page.getByRole('link', { name: 'Today' }).click();
    await popup.getByRole('button', { name: 'Allow' }).click();
    await item(page, 'Unanswered mail').getByText('reads Gmail').waitFor();
    expect(tidewell.links()).toHaveLength(1);
  });

  test('is of who is signed in now, also where that was done in another tab', async () => {
    const page = await tidewell.signIn('ada', '/settings/profile');
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    // What a browser says once one comes back; a driver has no tabs that are hidden.
    const comeBack = () => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    await tidewell.become('grace', page.context());
    await comeBack();
    await page.getByText('grace@tidewell.example').first().waitFor();
    await page.context().clearCookies();
    await comeBack();
    await page.getByRole('button', { name: 'Continue as Ada' }).waitFor();
    // And the other way round: who has signed in there need not do so here.
    await tidewell.become('ada', page.context());
    await comeBack();
    await page.getByText('ada@tidewell.example').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings/profile');
  });

  test('leaves alone what one connected while another page was in the tab, though another signs in there next', async () => {
    const page = await tidewell.signIn('ada', '/settings/connections');
    const popup = await connect(page, 'Gmail');
    await page.goto('about:blank');
    const closed = popup.waitForEvent('close');
    await answer(popup, 'Allow');
    await closed;
    await tidewell.become('grace', page.context());
    tidewell.expectProblem(/status of 404 .*\/connections\/ca_/);
    await page.goto(`${tidewell.url}/settings/connections`);
    // What is left of Ada's sign-in is looked for, and taken for over.
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('plugboard.flows'))).toBeNull();
    expect(tidewell.emulator.accounts('ada')).toMatchObject([{ status: 'ACTIVE', statusReason: null }]);
    await item(page, 'Gmail').getByRole('button', { name: 'Connect Gmail' }).waitFor();
  });

  test('asks once who is signed in when one comes back, though the browser tells that twice', async () => {
    const page = await tidewell.signIn('ada', '/settings/profile');
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const answered = page.waitForResponse('**/api/me');
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('focus'));
    });
    await (await answered).finished();
    expect(asked.filter((path) => path === '/api/me')).toEqual(['/api/me']);
  });

  test.each([
    ['/settings/profile?from=mail', '/settings/profile?from=mail'],
    // Its answer is a redirect of the server, here to where sign-ins end.
    ['/api/connect/verify', '/connect/callback'],
    ['//evil.example/', '/'],
  ])('one who is signed in already goes on from the sign-in page for %s to %s', async (to, path) => {
    const page = await tidewell.signIn('ada', `/sign-in?to=${encodeURIComponent(to)}`);
    await page.waitForURL((url) => url.origin === tidewell.url && url.pathname !== '/sign-in');
    const { pathname, search, origin } = new URL(page.url());
    expect(`${origin}${pathname}${path.includes('?') ? search : ''}`).toBe(tidewell.url + path);
  });

  test('says to those who hear it that the set-up has come, and the page after it', async () => {
    const page = await tidewell.signIn('ada', '/');
    const inFocus = () => page.evaluate(() => document.querySelector('main:focus h1')?.textContent);
    await page.getByRole('link', { name: 'Set up all' }).click();
    await expect.poll(inFocus).toBe('Connect your tools');
    await page.getByRole('button', { name: 'Do this later' }).click();
    await expect.poll(inFocus).toMatch(/, Ada$/);
  });

  test('closes its menu on a phone also where it leads to the page that is open, and Back does not stay there', async () => {
    const context = await tidewell.enter('ada', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${tidewell.url}/settings/profile`);
    const choose = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name }).click();
      await page.getByRole('link', { name }).waitFor({ state: 'hidden' });
    };
    await choose('Connections');
    await choose('Connections');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings/profile');
  });

  test('keeps the other pages where one cannot be loaded, and tries that again', async () => {
    const page = await tidewell.signIn('ada', '/settings/profile');
    const main = page.getByRole('navigation', { name: 'Main' });
    tidewell.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await main.getByRole('link', { name: 'Ask Tidewell' }).click();
    await page.getByRole('heading', { level: 1, name: 'Page not loaded' }).waitFor();
    await main.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profile' }).waitFor();
    await page.goBack();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('textbox', { name: 'Ask Tidewell' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/chat');
  });

  test('shows the plain screen without anything of the styled kit', async () => {
    const page = await (await tidewell.enter('ada')).newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${tidewell.url}/headless`);
    await item(page, 'Gmail').waitFor();
    const text = async (url: string): Promise<string> => (await fetch(url)).text();
    const maps = await Promise.all(loaded.filter((url) => url.endsWith('.js') && url.includes('/assets/')).map((url) => text(`${url}.map`)));
    const sources = maps.flatMap((map) => (JSON.parse(map) as { sources: string[] }).sources);
    expect(sources.filter((path) => path.includes('/packages/hooks/'))).not.toEqual([]);
    expect(sources.filter((path) => path.includes('/packages/ui/'))).toEqual([]);
    // Nor its stylesheet, whose classes all begin with this.
    const styles = await Promise.all(loaded.filter((url) => url.endsWith('.css')).map(text));
    expect(styles.join().match(/\bplug-\w+/g) ?? []).toEqual([]);
  });
});
