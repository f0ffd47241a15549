import { rows } from './rows.ts';
import type { AuthScheme, Toolkit } from './toolkit.ts';
import { wellKnown } from './well-known.ts';

/** All toolkits that exist, most used first. */
export interface Catalogue {
  readonly toolkits: readonly Toolkit[];
  /** Finds a toolkit whatever the case of the slug. */
  find(slug: string): Toolkit | undefined;
}

/**
 * Builds the catalogue: the real toolkits, or the given ones in the given order, and then so many made-up
 * ones.
 */
export function createCatalogue(own: readonly Toolkit[] | undefined, synthetic: number): Catalogue {
  const toolkits = [...(own ?? realToolkits()), ...syntheticToolkits(synthetic)];
  const bySlug = new Map(toolkits.map((toolkit) => [toolkit.slug, toolkit]));
  return { toolkits, find: (slug) => bySlug.get(slug.toLowerCase()) };
}

let real: readonly Toolkit[] | undefined;

function realToolkits(): readonly Toolkit[] {
  real ??= parseRows();
  return real;
}

function parseRows(): readonly Toolkit[] {
  const toolkits = rows.trim().split('\n').map(parseRow);
  const popularity = new Map(Object.keys(wellKnown).map((slug, index) => [slug, index]));
  const rank = (toolkit: Toolkit) => popularity.get(toolkit.slug) ?? popularity.size;
  const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return toolkits.sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
}

function parseRow(row: string): Toolkit {
  const [slug = '', name = '', schemes = '', managed = '', categories = ''] = row.split('|');
  const known = wellKnown[slug];
  return {
    slug,
    name: known?.name ?? (name || inWords(slug)),
    description: known?.description ?? '',
    authSchemes: list(schemes) as AuthScheme[],
    managedAuthSchemes: list(managed) as AuthScheme[],
    categories: list(categories),
  };
}

function list(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function inWords(slug: string): string {
  const words = slug.replace(/^_/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function syntheticToolkits(count: number): Toolkit[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(String(count).length, '0');
    const usesKey = index % 2 === 1;
    return {
      slug: `synthetic_${number}`,
      name: `Synthetic ${number}`,
      description: `Number ${number} of ${count}, made up`,
      authSchemes: [usesKey ? 'API_KEY' : 'OAUTH2'],
      managedAuthSchemes: usesKey ? [] : ['OAUTH2'],
      categories: [`synthetic-${index % 12}`],
    };
  });
}
