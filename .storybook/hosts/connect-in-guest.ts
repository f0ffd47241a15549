import { expect, within } from 'storybook/test';
import type { Stack } from '../../tooling/in-tab/stack.ts';
import { guestRoot } from './guest-root.ts';

/** Connects Gmail on the page in a story's frame. Returns its root, which says on which React it is. */
export async function connectInGuest(canvasElement: HTMLElement, { connectLink }: Stack): Promise<HTMLElement> {
  const root = await guestRoot(canvasElement);
  const app = within(root.querySelector('body') as HTMLElement);
  (await app.findByRole('button', { name: 'Connect Gmail' })).click();
  await app.findByRole('button', { name: 'Waiting… Gmail' });
  await connectLink().press('Allow');
  const connected = within(await app.findByRole('list', { name: 'Connected' }));
  await expect(connected.getByRole('listitem', { name: 'Gmail' })).toHaveTextContent('ada@tidewell.example');
  return root;
}
