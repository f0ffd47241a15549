import { describe, expect, test } from 'vitest';
import { answer, connect, item, startTidewell } from './demo.ts';

const tidewell = startTidewell();

describe('how it stands', () => {
  test('is said of each feature in a word, after one request for all of them', async () => {
    tidewell.begin({ scenario: 'every-status' });
    const page = await (await tidewell.enter('ada')).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${tidewell.url}/headless`);
    const section = page.getByRole('region', { name: 'How it stands' });
    // Of the eight there is one that failed, which never was an account.
    await section.getByText('7 accounts in all.').waitFor();
    await section.getByText('Connected as ada@tidewell.example').waitFor();
    const words = await section.getByRole('definition').allInnerTexts();
    expect(words.map((text) => text.split(' as ')[0])).toEqual([
      'Connected',
      'Access ended',
      'Access ended',
      'Paused',
    ]);
    const together = asked.filter((url) => url.includes('slugs='));
    expect(together).toHaveLength(1);
    expect(new URL(together[0]!).searchParams.get('slugs')?.split(',').toSorted()).toEqual([
      'github',
      'gmail',
      'linear',
      'slack',
    ]);
  });

  test('is told to each reader as soon as an app is connected', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const section = page.getByRole('region', { name: 'How it stands' });
    await section.getByText('0 accounts in all.').waitFor();
    await answer(await connect(page, 'Gmail'), 'Allow');
    await section.getByText('Connected as ada@tidewell.example').waitFor();
    await section.getByText('1 account in all.').waitFor();
    expect(tidewell.emulator.accounts('ada')).toHaveLength(1);
  });

  test('F14: is “not clear” where Composio has a status that we do not know', async () => {
    tidewell.begin({ scenario: 'unknown-status' });
    const page = await tidewell.signIn('ada', '/headless');
    await item(page, 'Gmail').getByText('Not clear', { exact: true }).waitFor();
    const first = page.getByRole('region', { name: 'How it stands' }).getByRole('definition').first();
    await expect.poll(() => first.innerText()).toMatch(/^Not clear/);
  });
});
