import { sentenceCase } from './sentence-case.ts';

/** What the tab of the book is called: by what is open, and by the product. Storybook would name itself, and each page Docs. */
export function tabTitle(title: string): string {
  const open = /^(?:.* \/ )?(.+?) - (.+) ⋅ Storybook$/.exec(title);
  if (!open) return title.endsWith('Storybook') ? 'Plugboard' : title;
  const [, page, entry = ''] = open;
  return `${page}${entry === 'Docs' ? '' : `: ${sentenceCase(entry)}`} ⋅ Plugboard`;
}

/** Calls it so from now on. */
export function nameTab(): void {
  const rename = (): void => {
    const title = tabTitle(document.title);
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, { subtree: true, childList: true, characterData: true });
}
