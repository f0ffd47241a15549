import contrast from '@plugboard/ui/themes/contrast.css?inline';
import inherit from '@plugboard/ui/themes/inherit.css?inline';

/** A theme of the toolbar. */
export interface Theme {
  title: string;
  scheme: 'light' | 'dark';
  /** What is imported after the kit's own sheet. */
  sheet?: string;
}

// A page to take after: by itself the book has neither an accent nor a font that one would notice.
const inherited = `${inherit}
:where(:root) { --color-primary: light-dark(rgb(109, 40, 217), rgb(196, 181, 253)); }
body { font-family: Georgia, "Noto Serif", serif; }`;

/** What the toolbar offers, by the name that it has in addresses. */
export const themes = {
  light: { title: 'Light', scheme: 'light' },
  dark: { title: 'Dark', scheme: 'dark' },
  contrast: { title: 'High contrast', scheme: 'light', sheet: contrast },
  'contrast-dark': { title: 'High contrast, dark', scheme: 'dark', sheet: contrast },
  inherit: { title: 'Inherit', scheme: 'light', sheet: inherited },
  'inherit-dark': { title: 'Inherit, dark', scheme: 'dark', sheet: inherited },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

/** As the reader's system is, like the book around the stories. */
export const firstTheme: ThemeName = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

/** What the toolbar says, which may be anything that stands in an address. */
export const themeOf = (said: unknown): Theme => themes[Object.hasOwn(themes, String(said)) ? (said as ThemeName) : firstTheme];
