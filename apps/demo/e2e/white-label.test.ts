import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell({ toolkits: ['gmail', 'github', 'linear', 'slack'], hasOwnApp: true });

describe('under our own name', () => {
  test('a provider’s answer to our own domain is passed on to Composio, with its query as it was', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const section = page.getByRole('region', { name: 'Under our own name' });
    const address = await section.getByText(/^Providers come back/).getByRole('code').innerText();
    expect(address).toMatch(new RegExp(`^${tidewell.url}/`));
    const query = '?code=a%2Fb&state=s%20t&code=2&url=https://evil.example';
    const { status, headers } = await fetch(address + query, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([
      302,
      `https://backend.composio.dev/api/v3/toolkits/auth/callback${query}`,
    ]);
  });

  test('an app with an OAuth app of our own is connected through that, and another through Composio’s', async () => {
    // Composio's was there first, and would be taken if nobody asked for another.
    tidewell.emulator.connect({ userId: 'grace', toolkit: 'github' });
    // The OAuth app of our own belongs to this emulator.
    await tidewell.restart();
    const page = await tidewell.signIn('ada', '/headless');
    const own = page.getByRole('list', { name: 'OAuth apps of our own' }).getByRole('listitem');
    const config = await own.filter({ hasText: 'github' }).getByRole('code').innerText();
    for (const name of ['GitHub', 'Slack']) {
      await answer(await connect(page, name), 'Allow');
      await item(page, name).getByText('Connected', { exact: true }).waitFor();
    }
    const made = tidewell.emulator.requests.find(({ path }) => path === '/auth_configs');
    expect(made?.body).toMatchObject({ toolkit: { slug: 'github' }, auth_config: { type: 'use_custom_auth' } });
    const accounts = tidewell.emulator.accounts('ada');
    expect(accounts.map(({ toolkit, authConfigId }) => [toolkit, authConfigId === config])).toEqual([
      ['github', true],
      ['slack', false],
    ]);
    expect(config).toMatch(/^ac_/);
  });

  test('only the apps on our list are there, for people and for scripts', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('On offer: gmail, github, linear, slack.').waitFor();
    await page.getByText('Showing 4 of 4 apps.').waitFor();
    const names = await page.getByRole('heading', { level: 3 }).allTextContents();
    expect(names.toSorted()).toEqual(['GitHub', 'Gmail', 'Linear', 'Slack']);
    await page.getByRole('searchbox', { name: 'Search apps' }).fill('stripe');
    await page.getByText('No app matches.').waitFor();

    const headers = { origin: tidewell.url, 'x-plugboard': '1' };
    const data = { toolkit: 'stripe' };
    const refused = await page.request.post(`${tidewell.url}/api/connect/connections`, { headers, data });
    expect([refused.status(), await refused.json()]).toMatchObject([404, { error: { code: 'unknown_toolkit' } }]);
    expect(tidewell.links()).toHaveLength(0);
  });

  test('a misspelt slug on our list stops the start, in one line that names it', () => {
    const main = join(import.meta.dirname, '../server/main.ts');
    const env = { ...process.env, PORT: '0', EMULATOR_PORT: '0', TOOLKITS: 'gmail,gihub' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 50_000 });
    expect([status, stdout, stderr]).toEqual([1, '', 'TOOLKITS names "gihub", but Composio has no such toolkit.\n']);
  });
});
