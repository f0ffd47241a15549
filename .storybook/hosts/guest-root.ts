import { within } from 'storybook/test';

/** The root of the page in a story's frame, once its app runs. Where the book is not built yet, the page is built first. */
export async function guestRoot(canvasElement: HTMLElement): Promise<HTMLElement> {
  const frame = await within(canvasElement).findByTitle<HTMLIFrameElement>('Tidewell');
  if (!frame.contentDocument?.documentElement.dataset['react']) {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  }
  return frame.contentDocument?.documentElement as HTMLElement;
}
