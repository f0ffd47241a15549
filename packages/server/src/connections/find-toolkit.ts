import { ConnectError } from '@plugboard/protocol';
import type { Catalogue, CatalogueToolkit } from '../composio/catalogue.ts';
import { isSlug } from '../values/ids.ts';

/** Finds a toolkit that the app offers. Throws `unknown_toolkit`. */
export async function findToolkit(catalogue: Catalogue, slug: string): Promise<CatalogueToolkit> {
  const toolkit = isSlug(slug) && (await catalogue.read()).bySlug.get(slug);
  if (toolkit) return toolkit;
  throw new ConnectError('unknown_toolkit', 'There is no such toolkit, or this app does not offer it.');
}
