import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when an element comes near the visible part of the page, as long as `isOn`. */
export function useInView<Target extends Element>(isOn: boolean, callback: () => void): RefObject<Target | null> {
  const target = useRef<Target>(null);
  // After each render, as it is another function each time.
  useEffect(() => {
    // A DOM that draws nothing, as tests have it, has nothing in view.
    if (!isOn || !target.current || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) callback();
      },
      { rootMargin: '200px' },
    );
    observer.observe(target.current);
    return () => {
      observer.disconnect();
    };
  });
  return target;
}
