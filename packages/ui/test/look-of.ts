import { page } from 'vitest/browser';

type Span = [from: number, to: number];

/** What is to be seen of an element on the screen. */
export interface Look {
  /** The darkest spot of a part of it, from 0 for black to 255. By default the part is all of it; 0 to 1, from the top left. */
  darkest: (part?: { x?: Span; y?: Span }) => number;
  /** The darkest spot of its edge, 2 px wide, at the middle of the top. */
  edge: () => number;
}

/** Looks at an element as a person would: forced colours and shadows are in no computed style. */
export async function lookOf(element: Element): Promise<Look> {
  const taken = await page.screenshot({ element, base64: true, save: false });
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${taken}`)).blob());
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  canvas.drawImage(image, 0, 0);
  const darkest = (left: number, top: number, right: number, bottom: number): number => {
    const { data } = canvas.getImageData(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    const shades = Array.from({ length: data.length / 4 }, (_, pixel) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4);
      return (red + green + blue) / 3;
    });
    return Math.min(...shades);
  };
  const at = (part: number, of: number): number => Math.round(part * of);
  return {
    darkest: ({ x = [0, 1], y = [0, 1] }: { x?: Span; y?: Span } = {}) =>
      darkest(at(x[0], width), at(y[0], height), at(x[1], width), at(y[1], height)),
    edge: () => darkest(at(0.5, width), 0, at(0.5, width) + 1, 2),
  };
}
