import type { Toolkit } from '../catalogue/toolkit.ts';
import { hash } from '../hash.ts';
import { drawings } from './drawings.ts';

/**
 * Draws a toolkit's logo as SVG: our own drawing where there is one, else its first letter. Like most logos
 * it comes in one colour, dark enough for a white tile; `inTwoThemes` makes one to put into a page of either
 * theme.
 */
export function drawLogo(toolkit: Pick<Toolkit, 'slug' | 'name'>, inTwoThemes: boolean = false): string {
  const { light, dark, shapes } = partsOf(toolkit);
  const colour = inTwoThemes ? `light-dark(${light},${dark})` : light;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" ' +
    `style="color:${colour}">${shapes}</svg>`
  );
}

function partsOf({ slug, name }: Pick<Toolkit, 'slug' | 'name'>): {
  light: string;
  dark: string;
  shapes: string;
} {
  const drawing = drawings[slug];
  const { hue, chroma = 0.135 } = drawing ?? { hue: hash(slug) % 360, chroma: 0.1 };
  return {
    light: `oklch(0.53 ${chroma} ${hue})`,
    dark: `oklch(0.8 ${(chroma * 0.8).toFixed(3)} ${hue})`,
    shapes: drawing?.shapes ?? letter(name),
  };
}

function letter(name: string): string {
  const first = (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '?').toUpperCase();
  return (
    '<text x="12" y="18.75" text-anchor="middle" font-family="system-ui,sans-serif" font-size="19" ' +
    `font-weight="600">${first}</text>`
  );
}
