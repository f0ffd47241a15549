import type { StepRunner } from 'storybook/internal/types';

// Long enough to read what a step is called, and to see what came of the one before.
const pause = 700;

/** Lets whoever browses the book watch a journey: each step of a flow waits a little before it acts. */
export const atReadersPace: StepRunner = async (_label, play, context) => {
  if (isWatched() && context.title.startsWith('Flows/')) await pass(pause, context.abortSignal);
  await play(context);
};

/** Nobody watches where a story is a test: that, or whatever else plays the whole book, drives the browser. */
const isWatched = (): boolean => import.meta.env['VITEST_STORYBOOK'] === undefined && !navigator.webdriver;

/** Fails once the story is left: else Storybook would wait for its end, and load its page anew. */
function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    setTimeout(resolve, milliseconds);
  });
}
