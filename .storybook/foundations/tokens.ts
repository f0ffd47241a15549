/** A variable of the stylesheet. */
export interface Token {
  name: string;
  value: string;
}

/** The variables of the kit's own sheet whose names begin so: those on the root, then those that follow from them. */
export function tokens(prefix: string): Token[] {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const styleOf = (selector: string): CSSStyleDeclaration =>
    (rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === selector) as CSSStyleRule).style;
  const declared = (style: CSSStyleDeclaration): Token[] =>
    [...style].map((name) => ({ name, value: style.getPropertyValue(name).trim() }));
  // Private ones stand for the host's or, without it, for what follows from the knobs: var(--plug-line, calc(…)).
  const derived = declared(styleOf('[class|="plug"]')).flatMap(({ value }) => {
    const [, name, fallback] = /^var\((--plug-[^,]+), *(.+)\)$/s.exec(value) ?? [];
    return name && fallback ? [{ name, value: fallback }] : [];
  });
  return [...declared(styleOf(':where(:root)')), ...derived].filter(({ name }) => name.startsWith(prefix));
}
