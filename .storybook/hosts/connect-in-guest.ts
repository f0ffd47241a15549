import { expect, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';

/** Connects Gmail on the page in a story's frame. Returns its root, which says on which React it is. */
export async function connectInGuest(canvasElement: HTMLElement, { connectLink }: Stack): Promise<HTMLElement> {
  const page = await guestPage(canvasElement);
  const app = within(page.querySelector('body') as HTMLElement);
  (await app.findByRole('button', { name: 'Connect Gmail' })).click();
  await app.findByRole('button', { name: 'Waiting… Gmail' });
  await connectLink().press('Allow');
  const connected = within(await app.findByRole('list', { name: 'Connected' }));
  await expect(connected.getByRole('listitem', { name: 'Gmail' })).toHaveTextContent('ada@tidewell.example');
  return page;
}

async function guestPage(canvasElement: HTMLElement): Promise<HTMLElement> {
  const frame = await within(canvasElement).findByTitle<HTMLIFrameElement>('Tidewell');
  if (!frame.contentDocument?.querySelector('#root > *')) await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentDocument?.documentElement as HTMLElement;
}
