/** What the README promises of one attribute of one part: its values, where it lists them. */
export interface PromisedAttribute {
  part: string;
  attribute: string;
  /** Empty where they are any, or told in words. */
  values: string[];
}

/** How parts are drawn inside, which is promised to nobody. */
export const internal = ['data-shape', 'data-width', 'data-icon-only', 'data-flip'];

const quoted = (cell: string, pattern: RegExp): string[] => [...cell.matchAll(pattern)].map(([, word = '']) => word);

/** Reads the table of attributes in the README, whose rows are: attributes, the parts that they are on, their values. */
export function readContract(readme: string): PromisedAttribute[] {
  const promised = new Map<string, PromisedAttribute>();
  for (const [, names = '', parts = '', values = ''] of readme.matchAll(/^\| (`(?:data|aria)-.*?) \| (.*?) \| (.*?) ?\|$/gm)) {
    for (const attribute of quoted(names, /`(data-[a-z-]+)`/g)) {
      for (const part of quoted(parts, /`(plug-[a-z-]+)`/g)) {
        const before = promised.get(`${part} ${attribute}`)?.values ?? [];
        promised.set(`${part} ${attribute}`, { part, attribute, values: [...before, ...quoted(values, /`([a-z-]+)`/g)] });
      }
    }
  }
  return [...promised.values()];
}

/** What is on a page and promised by nobody: attributes of parts, and values of these. */
export function findUnpromised(page: Element, contract: PromisedAttribute[]): string[] {
  const found = [...page.querySelectorAll('[class*="plug-"]')].flatMap((element) => {
    const parts = [...element.classList].filter((name) => name.startsWith('plug-'));
    return [...element.attributes].flatMap(({ name, value }) => {
      if (!name.startsWith('data-') || internal.includes(name)) return [];
      const promised = contract.filter(({ part, attribute }) => attribute === name && parts.includes(part));
      const isPromised = promised.some(({ values }) => values.length === 0 || values.includes(value));
      return isPromised ? [] : `${name}="${value}" on ${parts.join(' ')}`;
    });
  });
  return [...new Set(found)];
}
