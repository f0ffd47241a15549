import type { Stack } from './stack.ts';

/**
 * Keeps a stack's page where it is: a Connect Link that would open in this tab or a new one is shown in a window of
 * the stack, and other ways off the page lead nowhere. Returns how to stop.
 */
export function keepOnPage(stack: Stack): () => void {
  const stop = new AbortController();
  const { signal } = stop;

  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('a[href]');
      if (event.defaultPrevented || !(link instanceof HTMLAnchorElement) || !stack.isOurs(link.href)) return;
      event.preventDefault();
      stack.visit(link.href);
    },
    { signal },
  );

  // Not in every browser yet; without it, such a link leads to an address that does not exist.
  globalThis.navigation?.addEventListener(
    'navigate',
    (event) => {
      const { url, sameDocument } = event.destination;
      if (event.defaultPrevented || !event.cancelable || sameDocument || isStorybooks(url)) return;
      if (event.navigationType === 'reload') return;
      event.preventDefault();
      if (stack.isOurs(url)) stack.visit(url);
    },
    { signal },
  );

  return () => {
    stop.abort();
  };
}

function isStorybooks(url: string): boolean {
  const { origin, searchParams } = new URL(url);
  return origin === location.origin && (searchParams.has('path') || searchParams.has('viewMode'));
}
