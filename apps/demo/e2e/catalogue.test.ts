import { describe, expect, test } from 'vitest';
import { item, startTidewell } from './demo.ts';
import { search } from './page-parts.ts';

const tidewell = startTidewell();

describe('the catalogue', () => {
  test('is paged and searched on the server', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('Showing 20 of 530 apps.').waitFor();
    // More of them to whoever goes on.
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('Showing 70 of 530 apps.').waitFor();
    await page.getByRole('searchbox', { name: 'Search apps' }).fill('zendesk');
    await item(page, 'Gmail').waitFor({ state: 'hidden' });
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toContain('Zendesk');
  });

  test('is filtered by category, and by what is connected', async () => {
    tidewell.begin({ scenario: 'several-connected' });
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('Showing 20 of 530 apps.').waitFor();

    const shown = page.getByRole('combobox', { name: 'Show' });
    await shown.selectOption('Connected ones');
    await page.getByText('Showing 7 of 7 apps.').waitFor();
    await shown.selectOption('The others');
    await page.getByText('Showing 20 of 523 apps.').waitFor();
    await item(page, 'Gmail').waitFor({ state: 'hidden' });

    await shown.selectOption('Connected ones');
    const category = page.getByRole('combobox', { name: 'Category' });
    await category.selectOption({ label: 'Finance' });
    await page.getByText('Showing 1 of 1 apps.').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Stripe']);
  });

  test('asks for what was typed, and not for each letter of it', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    await page.getByText('Showing 20 of 530 apps.').waitFor();
    const asked: Array<string | null> = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/toolkits') && searchParams.has('search')) asked.push(searchParams.get('search'));
    });
    const box = page.getByRole('searchbox', { name: 'Search apps' });
    await box.focus();
    // By the page's own clock, which waits for nobody: quick fingers, however slow the machine.
    await box.evaluate(async () => {
      for (const letter of 'stripe') {
        document.execCommand('insertText', false, letter);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
    });
    await page.getByText('Showing 1 of 1 apps.').waitFor();
    expect(asked).toEqual(['stripe']);
  });

  test('shows what needs no account and what cannot be connected, and neither can be clicked', async () => {
    const page = await tidewell.signIn('ada', '/headless');
    const news = await search(page, 'hackernews', 'Hacker News');
    await news.getByText('Ready to use').waitFor();
    expect(await news.getByRole('button').count()).toBe(0);
    const closed = await search(page, 'apaleo', 'Apaleo');
    await closed.getByText('Not available').waitFor();
    expect(await closed.getByRole('button').count()).toBe(0);
  });
});
