import { useState } from 'react';

/** `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';
export type Direction = 'ltr' | 'rtl';

const root = document.documentElement;

function remember(name: 'theme' | 'dir', value: string, usual: string): void {
  try {
    if (value === usual) localStorage.removeItem(`tidewell:${name}`);
    else localStorage.setItem(`tidewell:${name}`, value);
  } catch {
    // Where a site may store nothing, it holds for as long as the page is open.
  }
}

function currentTheme(): Theme {
  const scheme = root.style.colorScheme;
  return scheme === 'light' || scheme === 'dark' ? scheme : 'system';
}

/** The theme and the reading direction, and how to change them. The page starts with what `appearance.js` has set. */
export function useAppearance() {
  const [theme, setTheme] = useState(currentTheme);
  const [direction, setDirection] = useState<Direction>(root.dir === 'rtl' ? 'rtl' : 'ltr');
  return {
    theme,
    direction,
    setTheme: (next: Theme) => {
      root.style.colorScheme = next === 'system' ? '' : next;
      remember('theme', next, 'system');
      setTheme(next);
    },
    setDirection: (next: Direction) => {
      root.dir = next;
      remember('dir', next, 'ltr');
      setDirection(next);
    },
  };
}
