import { useEffect, useState } from 'react';

/** A text once it has not changed for a moment: each search is a request, and a letter is none. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
