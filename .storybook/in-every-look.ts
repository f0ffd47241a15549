import * as a11y from '@storybook/addon-a11y/preview';
import { setLook, type Look } from './set-look.ts';

// Axe has looked at the story in light, from left to right, when this runs.
const others: Look[] = [
  { theme: { scheme: 'dark' }, direction: 'ltr' },
  { theme: { scheme: 'light' }, direction: 'rtl' },
];

/** Lets axe look at a story that has ended in the dark and from right to left too, where stories are tests. */
export const inEveryLook = async (context: Parameters<typeof a11y.afterEach>[0]): Promise<void> => {
  // A reader of the book would see the page flash.
  if (import.meta.env['VITEST_STORYBOOK'] === undefined) return;
  for (const look of others) {
    setLook(look);
    // oxlint-disable-next-line no-await-in-loop -- there is one page
    await Promise.resolve(a11y.afterEach(context)).catch((error: unknown) => {
      throw new Error(`${look.theme.scheme}, ${look.direction}: ${String(error)}`, { cause: error });
    });
  }
};
