import { useEffect } from 'react';

/**
 * Keeps Escape to ourselves while something of ours is open in the top layer.
 *
 * Hosts' dialogs listen on the document, and would close themselves too. The browser still closes ours: only the
 * event's way is cut off, not what it does.
 */
export function useEscapeGuard(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const guard = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') event.stopPropagation();
    };
    window.addEventListener('keydown', guard, true);
    return () => {
      window.removeEventListener('keydown', guard, true);
    };
  }, [isOpen]);
}
