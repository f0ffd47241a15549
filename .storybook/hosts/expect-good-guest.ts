import { expect, userEvent, waitFor, within } from 'storybook/test';
import { withoutHost, withoutKit } from './host-sheet.ts';
import { lookOf } from './look-of.ts';

const kits = '[class|="plug"]';
/** Parts without a class of the host's, which is there to change them. */
const ours = (): string[] => lookOf(document.querySelectorAll(`${kits}:not([class*=" mt-"]), ${kits} *`));
const theirs = (page: HTMLElement): string[] =>
  lookOf([...page.querySelectorAll('*')].filter((element) => !element.closest(kits)));

/**
 * Compares a page with each side by itself: every part of the kit looks as it does at home, and nothing of the host
 * looks otherwise for having the kit on its page. Takes a page with Slack connected.
 */
export async function expectGoodGuest(page: HTMLElement): Promise<void> {
  const canvas = within(page);
  await canvas.findByRole('list', { name: /^All apps/ });
  await userEvent.click(await canvas.findByRole('button', { name: 'Manage Slack' }));
  await userEvent.click(await canvas.findByRole('menuitem', { name: 'Disconnect…' }));
  const dialog = await canvas.findByRole('dialog', { name: 'Disconnect Slack?' });
  // Once it stands still.
  await waitFor(() => expect(dialog).toHaveStyle({ opacity: '1' }));
  expectSame(ours(), withoutHost(ours));

  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await waitFor(() => expect(dialog).not.toBeVisible());
  const isInside = document.querySelector('style[data-host=inside]');
  if (!isInside) expectSame(theirs(page), withoutKit(() => theirs(page)));
}

/** Fails with what is said of one of two looks only: they are too long to be read whole. */
function expectSame(together: string[], alone: string[]): void {
  const [seen, known] = [new Set(together), new Set(alone)];
  const differences = [
    ...together.filter((fact) => !known.has(fact)).map((fact) => `together ${fact}`),
    ...alone.filter((fact) => !seen.has(fact)).map((fact) => `alone ${fact}`),
  ];
  if (differences.length > 0) throw new Error(differences.join('\n'));
}
