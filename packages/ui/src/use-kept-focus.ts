import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What an element takes to keep its focus. */
export interface KeptFocus {
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

const inUse = (element: Element | null): boolean =>
  element !== null && element !== document.body && !element.closest('dialog:not([open])');

/**
 * When the element that had the focus goes away (a Cancel button, a row that moves to another list), gives the focus
 * to what is left of its toolkit, so that a keyboard is not sent back to the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): KeptFocus {
  /** The slug of the row that has the focus; empty for the root's own; `null`: the focus is elsewhere. */
  const place = useRef<string | null>(null);

  // Runs after the effects of what is inside, in which a dialog closes and gives the focus back.
  useEffect(() => {
    if (place.current === null || !root.current || inUse(document.activeElement)) return;
    const row = place.current && root.current.querySelector(`[data-slug="${CSS.escape(place.current)}"]`);
    const left = row || root.current;
    const find = (selector: string): HTMLElement | undefined =>
      [...left.querySelectorAll<HTMLElement>(selector)].find(inUse);
    // What the person is there for comes first.
    (find('[data-variant="primary"]:not(:disabled)') ?? find('a[href], button:not(:disabled), input'))?.focus();
  });

  return {
    onFocus({ target }) {
      if (target.closest('dialog') === root.current?.closest('dialog')) {
        place.current = target.closest<HTMLElement>('[data-slug]')?.dataset.slug ?? '';
      }
    },
    onBlur({ target, relatedTarget }) {
      // React hears no blur of what it removes itself; and in a window that is left, the element stays active.
      if (document.activeElement !== target && !root.current?.contains(relatedTarget)) place.current = null;
    },
  };
}
