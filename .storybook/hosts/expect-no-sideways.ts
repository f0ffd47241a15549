import { expect } from 'storybook/test';

/** Everything of the kit stays inside the place that it was given, and no word is cut off that has no other end. */
export async function expectNoSideways(place: Element): Promise<void> {
  const { left, right } = place.getBoundingClientRect();
  const outside = [...place.querySelectorAll('button, a, input, img, svg, h2, h3, li, p')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5) && !isPushedAlong(element, place);
  });
  await expect(outside.map(({ outerHTML }) => outerHTML)).toEqual([]);
  await expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
}

/** Whether it is in something that scrolls by itself, as the groups of the catalogue do where there is little room. */
function isPushedAlong({ parentElement: parent }: Element, place: Element): boolean {
  if (!parent || parent === place) return false;
  return getComputedStyle(parent).overflowX === 'auto' || isPushedAlong(parent, place);
}
