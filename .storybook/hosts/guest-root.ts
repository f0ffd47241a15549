import { expect, waitFor, within } from 'storybook/test';

/** The root of the page in a story's frame, once its app runs. Where the book is not built yet, the page is built first. */
export async function guestRoot(canvasElement: HTMLElement): Promise<HTMLElement> {
  const frame = await within(canvasElement).findByTitle<HTMLIFrameElement>('Tidewell');
  const root = (): HTMLElement => frame.contentDocument?.documentElement as HTMLElement;
  // In the time of a test, not of a look: the pages may have to be built.
  await waitFor(() => expect(root()).toHaveAttribute('data-react'), { timeout: 14_000 });
  return root();
}
