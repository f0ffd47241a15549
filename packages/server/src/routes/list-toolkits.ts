import { ConnectError, type ListToolkitsInput } from '@plugboard/protocol';
import * as v from 'valibot';
import { readCursor, writeCursor } from '../values/cursor.ts';
import type { CatalogueSnapshot, CatalogueToolkit } from '../composio/catalogue.ts';
import { isSlug } from '../values/ids.ts';
import { fromQuery } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';
import { searchToolkits } from '../composio/search-toolkits.ts';
import { toolkitsOfUser } from '../connections/toolkits-of-user.ts';

const MOST = 50;

const input = v.strictObject({
  slugs: v.optional(
    v.pipe(
      v.string(),
      // Long enough for 50 of the longest slugs with their commas.
      v.maxLength(MOST * 65),
      v.transform((value) => (value === '' ? [] : [...new Set(value.split(','))])),
      v.check((slugs) => slugs.length <= MOST && slugs.every(isSlug), `not a list of at most ${MOST} slugs`),
    ),
  ),
  search: v.optional(v.pipe(v.string(), v.maxLength(200))),
  category: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  connected: v.optional(
    v.pipe(
      v.picklist(['true', 'false']),
      v.transform((value) => value === 'true'),
    ),
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(100))),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number), v.integer(), v.maxValue(MOST)),
  ),
});

/**
 * The catalogue, searched, filtered and cut into pages by us: no call of Composio has it with connections.
 */
export const listToolkits: RouteOf<'listToolkits'> = {
  readInput: fromQuery(input),

  async run(context, query) {
    const offset = readOffset(query.cursor);
    const [catalogue, withConnections] = await Promise.all([
      context.catalogue.read(),
      toolkitsOfUser(context),
    ]);
    const { connected, slugs, limit = slugs ? MOST : 20 } = query;
    const found = select(catalogue, query);
    const wanted =
      connected === undefined
        ? found
        : found.filter((toolkit) => withConnections(toolkit).connections.length > 0 === connected);
    const end = offset + limit;
    return {
      items: wanted.slice(offset, end).map(withConnections),
      ...(end < wanted.length && { nextCursor: writeCursor(end) }),
      total: wanted.length,
    };
  },
};

function readOffset(cursor: string | undefined): number {
  const offset = cursor === undefined ? 0 : readCursor(cursor);
  if (offset === null) throw new ConnectError('invalid_request', 'The cursor is not one of ours.');
  return offset;
}

function select({ indexed, bySlug }: CatalogueSnapshot, query: ListToolkitsInput): CatalogueToolkit[] {
  const { slugs, search = '', category } = query;
  const searched = search.trim() === '' ? indexed.map(({ item }) => item) : searchToolkits(indexed, search);
  const filtered =
    category === undefined
      ? searched
      : searched.filter(({ categories }) => categories.some(({ id }) => id === category));
  if (!slugs) return filtered;
  const kept = new Set(filtered);
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []).filter((toolkit) => kept.has(toolkit));
}
