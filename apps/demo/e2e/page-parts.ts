import type { Locator, Page } from 'playwright';
import { item } from './demo.ts';

/** Opens the list of a toolkit's accounts on the plain screen. */
export async function manage(page: Page, name: string): Promise<Locator> {
  const toolkit = item(page, name);
  const button = toolkit.getByRole('button', { name: `Manage ${name}` });
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return toolkit.getByRole('list', { name: `${name} accounts` });
}

/** Opens the other ways to connect a toolkit on the plain screen. */
export async function moreWays(page: Page, name: string): Promise<Locator> {
  const details = item(page, name).getByRole('group').filter({ hasText: `More ways to connect ${name}` });
  await details.getByText(`More ways to connect ${name}`).click();
  return details;
}

/** Looks for a toolkit that is not on the first page of the plain screen. */
export async function search(page: Page, text: string, name: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search apps' }).fill(text);
  const found = item(page, name);
  await found.waitFor();
  return found;
}
