import { onTestFinished } from 'vitest';

/** What is read out whenever it changes. */
const live = 'output, [aria-live]';

/**
 * Collects what a screen reader reads out from now on: all of a region that was there before, whenever it changes. What
 * is behind a modal was not there.
 */
export function listen(): string[] {
  const heard: string[] = [];
  // As browsers do, which tell of what is on the page once a frame.
  let modal: Element | null = null;
  const look = (): void => {
    modal = document.querySelector('dialog:modal');
    frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  const observer = new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) => (target as Element).parentElement?.closest(live) ?? (target as Element).closest?.(live)));
    for (const region of regions) if (!modal || modal.contains(region ?? null)) heard.push(region?.textContent.trim() ?? '');
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return heard;
}

/** What it comes to: changes outside of regions are silent. */
export const said = (heard: string[]): string[] => heard.filter(Boolean);
