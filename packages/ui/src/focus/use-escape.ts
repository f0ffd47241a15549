import { useEffect } from 'react';
import { listen } from '../listen.ts';

/**
 * Hears of Escape before anybody else, as long as `isOn`. `onEscape` answers whether it was meant for us: then nobody
 * else hears of it, such as the dialog of a host, which would close itself too. A native one does that by itself, unless the
 * event's default is prevented.
 */
export function useEscape(isOn: boolean, onEscape: (event: KeyboardEvent) => boolean): void {
  // After each render, as it is another function each time.
  useEffect(() => {
    if (!isOn) return undefined;
    const hear = (event: KeyboardEvent): void => {
      // The number says that it is for an input method. In Safari it is all that does once the composition has ended.
      if (event.key === 'Escape' && event.keyCode !== 229 && onEscape(event)) event.stopPropagation();
    };
    return listen(window, { keydown: hear }, true);
  });
}
