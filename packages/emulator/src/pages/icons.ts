import { trusted, type Html } from './html.ts';

const icon = (path: string): Html =>
  trusted(`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`);

/** The few signs on the hosted pages, on a 16 px grid. */
export const icons: Readonly<Record<'check' | 'cross' | 'clock' | 'link' | 'done', Html>> = {
  check: icon('<path d="m3.25 8.5 3.25 3.25 6.25-7"/>'),
  cross: icon('<path d="m4 4 8 8m0-8-8 8"/>'),
  clock: icon('<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3l2 1.25"/>'),
  link: icon(
    '<path d="M6.5 9.5l3-3M7.25 4.75l1.5-1.5A2.65 2.65 0 0 1 12.5 7L11 8.5"/>' +
      '<path d="M8.75 11.25l-1.5 1.5A2.65 2.65 0 0 1 3.5 9L5 7.5"/>',
  ),
  done: icon('<circle cx="8" cy="8" r="5.75"/><path d="m5.5 8.25 1.75 1.75 3.25-3.75"/>'),
};
