/** The texts by which something is found. */
export interface Searchable {
  slug: string;
  name: string;
  description: string | null;
}

/** Something with its texts made ready to be searched. */
export interface Indexed<Item> {
  item: Item;
  name: string;
  /** Name and slug: what people type. */
  title: string;
  everything: string;
}

/** Makes an item ready to be searched, once, so that each search is cheap. */
export function indexToolkit<Item extends Searchable>(item: Item, otherWords: readonly string[]): Indexed<Item> {
  const { slug, name, description } = item;
  const title = fold(`${name} ${slug.replace(/[_-]+/g, ' ')} ${slug}`);
  const rest = fold([description, ...otherWords].join(' '));
  return { item, name: fold(name), title, everything: `${title} ${rest}` };
}

/**
 * Finds the items that have every word of the query somewhere, whatever the case and accents.
 *
 * Best first: the name begins with the query; every word begins one of name or slug; is within them; is
 * elsewhere. Within a rank the given order stays, which is Composio's, by popularity.
 */
export function searchToolkits<Item>(items: readonly Indexed<Item>[], query: string): Item[] {
  const phrase = fold(query);
  const words = phrase.split(' ');
  return items
    .map(({ item, ...texts }) => ({ item, rank: rankOf(texts, phrase, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ item }) => item);
}

function rankOf(texts: Omit<Indexed<unknown>, 'item'>, phrase: string, words: string[]): number | null {
  if (!words.every((word) => texts.everything.includes(word))) return null;
  if (texts.name.startsWith(phrase)) return 0;
  const padded = ` ${texts.title}`;
  if (words.every((word) => padded.includes(` ${word}`))) return 1;
  return words.every((word) => texts.title.includes(word)) ? 2 : 3;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
