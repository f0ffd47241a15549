import { useEffect, useRef } from 'react';

/**
 * Keeps Escape to ourselves while something of ours is open in the top layer.
 *
 * Hosts' dialogs listen on the document, and would close themselves too. The browser still closes ours: only the
 * event's way is cut off, not what it does.
 */
export function useEscapeGuard(isOpen: boolean, onEscape?: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const guard = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      latest.current?.();
    };
    window.addEventListener('keydown', guard, true);
    return () => {
      window.removeEventListener('keydown', guard, true);
    };
  }, [isOpen]);
}
