import { onTestFinished } from 'vitest';

/** Collects what a screen reader reads out from now on: all of a region that was there before, whenever it changes. */
export function listen(): string[] {
  const heard: string[] = [];
  const observer = new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) => (target as Element).parentElement?.closest('output') ?? (target as Element).closest?.('output')));
    for (const region of regions) heard.push(region?.textContent.trim() ?? '');
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return heard;
}

/** What it comes to: changes outside of regions are silent. */
export const said = (heard: string[]): string[] => heard.filter(Boolean);
