import { expect, waitFor } from 'storybook/test';
import type { StoryContext } from '@storybook/react-vite';
import type { Stack } from '../tooling/in-tab/stack.ts';

type Scene = Pick<StoryContext, 'canvas' | 'canvasElement' | 'loaded' | 'userEvent'>;

/** Presses a button of a story that opens a sign-in; settles when that is open. */
export async function beginSignIn({ canvas, canvasElement, loaded, userEvent }: Scene, button: string): Promise<Stack> {
  await userEvent.click(await canvas.findByRole('button', { name: button }));
  await waitFor(() => expect(canvasElement.querySelector('[data-state="waiting"]')).not.toBeNull());
  return loaded['stack'] as Stack;
}

/** The same, and the window is closed without a word. */
export async function closeWindow(scene: Scene, button: string): Promise<void> {
  const { connectLink } = await beginSignIn(scene, button);
  connectLink().close();
}

/** The same, and nobody uses the link in time. */
export async function letLinkRunOut(scene: Scene, button: string): Promise<void> {
  const { connectLink } = await beginSignIn(scene, button);
  const link = connectLink();
  await link.press('The link runs out');
  link.close();
}

/** The same, and it is allowed; of that the server has not said so yet. */
export async function allowAndAsk(scene: Scene, button: string): Promise<void> {
  const stack = await beginSignIn(scene, button);
  stack.network = 'stalled';
  void stack.connectLink().press('Allow');
}

/** Presses a button that opens a sign-in, with nothing that reaches the server. */
export async function beginOffline({ canvas, loaded, userEvent }: Scene, button: string): Promise<void> {
  const control = await canvas.findByRole('button', { name: button });
  (loaded['stack'] as Stack).network = 'offline';
  await userEvent.click(control);
}
