/** Announces that the address changed: the browser only does so for Back and Forward. */
export const moved = 'tidewell:moved';

/** Goes to another page of Tidewell without loading it anew. */
export function goTo(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.dispatchEvent(new Event(moved));
  if (!replace) window.scrollTo(0, 0);
}
