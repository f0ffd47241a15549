import type { Theme } from './themes.ts';
import { wearSheet } from './wear-sheet.ts';

/** How the toolbar says a page is to be. */
export interface Look {
  theme: Pick<Theme, 'scheme' | 'sheet'>;
  direction: 'ltr' | 'rtl';
}

/** Gives the page itself a look, so that what is drawn above it has it too. */
export function setLook({ theme, direction }: Look, root: HTMLElement = document.documentElement): void {
  root.style.colorScheme = theme.scheme;
  root.dir = direction;
  // As hosts say it to their own stylesheets.
  root.dataset['theme'] = theme.scheme;
  wearSheet(theme.sheet, root.ownerDocument);
}
