import { useEffect, useState, type FocusEvent, type RefObject } from 'react';
import { listen } from '../listen.ts';

/** How many items come and go together. Even, so that a block fills whole rows of two columns. */
export const BLOCK = 20;

/** Which part of a long list to draw. */
export interface ListWindow {
  /** Whether to draw a block; the others are a gap of the same height. */
  isDrawn: (block: number) => boolean;
  /** The height of so many items, in pixels; 0 until it is measured. */
  heightOf: (count: number) => number;
  /** For the list: what has the focus stays drawn, however far one scrolls. */
  onFocus: (event: FocusEvent) => void;
  onBlur: () => void;
}

/** How far beyond the visible part to draw, in pixels. */
const MARGIN = 800;

/**
 * Tells which blocks of a long list of equally high rows are near the visible part of the page, whatever scrolls it.
 *
 * Items are the list's children that have `aria-posinset`; one with a `plug-toolkit-row` in it is as high as any that is not
 * drawn.
 */
export function useWindow(list: RefObject<HTMLElement | null>, count: number): ListWindow {
  // Apart, so that nothing is drawn anew by a scroll that changes none of them.
  const [first, setFirst] = useState(0);
  const [last, setLast] = useState(2);
  const [rowHeight, setRowHeight] = useState(0);
  const [columns, setColumns] = useState(1);
  /** The position of the item that has the focus; 0: none has. */
  const [focused, setFocused] = useState(0);

  useEffect(() => {
    const root = list.current;
    if (!root || count <= BLOCK * 3) return undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      // One that says more than usual is higher than the others.
      const row = root.querySelector('.plug-toolkit-row')?.parentElement;
      if (!row) return;
      const { top, width } = root.getBoundingClientRect();
      const drawn = row.getBoundingClientRect();
      // The next one lies a pixel over it, whatever is left of the line between them where a browser zooms.
      const height = (drawn.height || 65) - 1;
      const abreast = Math.round(width / drawn.width) || 1;
      const blockHeight = (height * BLOCK) / abreast;
      setRowHeight(height);
      setColumns(abreast);
      setFirst(Math.max(0, Math.floor((-top - MARGIN) / blockHeight)));
      setLast(Math.max(2, Math.floor((window.innerHeight - top + MARGIN) / blockHeight)));
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    // What scrolls may be the page, or anything around us: scrolling does not bubble, but it can be caught on its way.
    const end = listen(window, { scroll: soon, resize: soon }, true);
    return () => {
      cancelAnimationFrame(frame);
      end();
    };
  }, [list, count]);

  return {
    isDrawn: (block) =>
      count <= BLOCK * 3 || (block >= first && block <= last) || block === Math.floor((focused - 1) / BLOCK),
    heightOf: (items) => Math.ceil(items / columns) * rowHeight,
    onFocus({ target }) {
      setFocused(Number(target.closest('[aria-posinset]')?.getAttribute('aria-posinset')));
    },
    onBlur() {
      setFocused(0);
    },
  };
}
