import type { Loader } from '@storybook/react-vite';
import type { Callback } from '../tooling/in-tab/arrive-at-callback.ts';
import type { Stack, StackOptions } from '../tooling/in-tab/stack.ts';

/**
 * What a story says about the world that it is in, in its `parameters`.
 *
 * @example
 * export const SeveralAccounts: Story = { parameters: { scenario: 'several-connected' } };
 * export const Blocked: Story = { parameters: { stack: { windows: 'blocked' } } };
 */
export interface StackParameters {
  /** A scenario of the emulator. @default 'empty' */
  scenario?: StackOptions['scenario'];
  /** The rest of the world: who is signed in, whether windows open, how the server is reached. */
  stack?: Omit<StackOptions, 'scenario'>;
  /** Puts the story on the app's callback page, at the end of a sign-in. */
  callback?: Callback;
}

// A story is drawn again whenever a control or the toolbar changes, and its signal is the one thing that stays the same
// until it begins anew.
const stacks = new WeakMap<AbortSignal, Promise<Stack>>();

/** Makes the world of each story, once: `loaded.stack`, also for its play function. */
export const loadStack: Loader = async ({ abortSignal, parameters }) => {
  const made = stacks.get(abortSignal) ?? makeStack(parameters);
  stacks.set(abortSignal, made);
  return { stack: await made };
};

async function makeStack({ scenario, stack: options, callback }: StackParameters): Promise<Stack> {
  // A sign-in that another story left open is none of this one's.
  sessionStorage.clear();
  // Apart from the rest, so that pages without stories do not load the SDK.
  const { createStack } = await import('../tooling/in-tab/stack.ts');
  const stack = createStack({ scenario, ...options });
  if (callback) {
    const { arriveAtCallback } = await import('../tooling/in-tab/arrive-at-callback.ts');
    await arriveAtCallback(stack, callback);
  }
  return stack;
}
