import type { Toolkit } from '../catalogue/toolkit.ts';
import { drawLogo } from './draw-logo.ts';

/**
 * The address under which a toolkit's logo is found: on the emulator itself, or the drawing in the address,
 * for places from which the emulator cannot be reached by an `<img>`.
 */
export function logoAddress(style: 'url' | 'data', toolkit: Toolkit, base: string): string {
  if (style === 'url') return `${base}/logos/${toolkit.slug}`;
  return `data:image/svg+xml,${encodeURIComponent(drawLogo(toolkit))}`;
}
