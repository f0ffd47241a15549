const properties = [
  'display', 'position', 'margin', 'padding', 'border-width', 'border-radius', 'background-color', 'background-image',
  'box-shadow', 'opacity', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-transform',
  'text-decoration-line', 'white-space', 'list-style-type', 'overflow', 'gap', 'fill', 'stroke', 'stroke-width', 'object-fit',
  'min-inline-size', 'min-block-size', 'max-block-size',
];

/**
 * What people see of each element, a line for each fact, so that two looks can be compared.
 *
 * What a guest takes from its host is left out: the room there is, the font, the height of a line, the colour of words
 * that are nobody's in particular.
 */
export function lookOf(elements: Iterable<Element>): string[] {
  return [...elements].flatMap((element, index) => {
    const style = getComputedStyle(element);
    const name = `${index} <${element.localName} class="${element.getAttribute('class') ?? ''}">`;
    // The margins of a dialog are the room that its lines leave.
    const isDialog = element.matches('dialog');
    const compared = isDialog ? properties.filter((property) => property !== 'margin') : properties;
    const facts = compared.map((property): [string, string] => [property, style.getPropertyValue(property)]);
    if (isDialog) facts.push(['edges', edgesOf(element)]);
    if (hasOwnWords(element)) facts.push(['color', style.color]);
    if (element.matches('button, a')) facts.push(['cursor', style.cursor]);
    // What is in a control is as wide as its words.
    else if (!element.closest('button, a, svg')) facts.push(['text-align', style.textAlign]);
    for (const side of ['top', 'right', 'bottom', 'left']) {
      const border = `border-${side}`;
      if (style.getPropertyValue(`${border}-width`) !== '0px') facts.push([border, style.getPropertyValue(border)]);
    }
    const { width, height } = element.getBoundingClientRect();
    // What has a size of its own.
    if (element.matches('img, svg')) facts.push(['size', `${round(width)} × ${round(height)}`]);
    if (element.matches('button, input, a')) facts.push(['height', round(height)]);
    return facts.map(([fact, value]) => `${name} ${fact}: ${value}`);
  });
}

/** The sides at which an element ends with the window, as a sheet at the bottom of a phone does. */
function edgesOf(element: Element): string {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const gaps = { left, top, right: window.innerWidth - right, bottom: window.innerHeight - bottom };
  return Object.entries(gaps).flatMap(([side, gap]) => (Math.abs(gap) < 1 ? [side] : [])).join(' ');
}

const hasOwnWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

const round = (pixels: number): string => pixels.toFixed(1);
