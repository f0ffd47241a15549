/** A variable of the stylesheet. */
export interface Token {
  name: string;
  value: string;
}

/** The variables that the kit's own sheet declares on the root and whose names begin so, in its order. */
export function tokens(prefix: string): Token[] {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const root = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':where(:root)') as CSSStyleRule;
  return [...root.style]
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ name, value: root.style.getPropertyValue(name).trim() }));
}
