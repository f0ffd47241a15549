import { Hono } from 'hono';
import { badRequest, noSuchToolkit } from '../api-error.ts';
import { categoryName } from '../catalogue/category-name.ts';
import type { Toolkit } from '../catalogue/toolkit.ts';
import { between, listOf, nullable, object, oneOf, someText, text, textOf, type Check } from '../check.ts';
import { matches } from '../matches.ts';
import { paginate } from '../paginate.ts';
import { readBody, readQuery } from '../read-request.ts';
import { toolkitDetails, toolkitItem } from '../wire/toolkit.ts';
import type { World } from '../world.ts';
import type { RouteEnv } from './route-env.ts';

const manager = oneOf('composio', 'all', 'project');
const sorting = oneOf('usage', 'alphabetically');
const rules = { usual: 20, most: 1000 };

const multiBody: Check = object({
  'toolkits?': listOf(someText),
  'category?': text,
  'managed_by?': manager,
  'sort_by?': sorting,
  'limit?': nullable(between(1, rules.most)),
  'cursor?': text,
});

/** `/toolkits`: the catalogue, its categories, and one toolkit with its forms. */
export function toolkitRoutes(world: World): Hono<RouteEnv> {
  const routes = new Hono<RouteEnv>();

  routes.get('/toolkits', (c) => {
    const query = readQuery(c.req.url, {
      category: text,
      managed_by: manager,
      type: oneOf('native', 'custom', 'all'),
      sort_by: sorting,
      include_deprecated: oneOf('true', 'false'),
      search: text,
      limit: text,
      cursor: text,
    });
    const search = (query.get('search') ?? '').trim();
    if (search !== '' && search.length < 3)
      throw badRequest(['Error in query.search: At least 3 characters']);
    return c.json(listed(world, world.catalogue.toolkits, query, c.var.base));
  });

  routes.post('/toolkits/multi', async (c) => {
    const { toolkits: slugs, ...rest } = await readBody(c.req, multiBody);
    const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, inQuery(value)]));
    const toolkits = Array.isArray(slugs)
      ? slugs.flatMap((slug) => world.catalogue.find(String(slug)) ?? [])
      : world.catalogue.toolkits;
    return c.json(listed(world, toolkits, query, c.var.base));
  });

  routes.get('/toolkits/categories', (c) => {
    const ids = new Set(world.catalogue.toolkits.flatMap((toolkit) => toolkit.categories));
    const items = [...ids].sort().map((id) => ({ id, name: categoryName(id) }));
    return c.json({ items, next_cursor: null, total_pages: 1, current_page: 1, total_items: items.length });
  });

  routes.get('/toolkits/:slug', (c) => {
    readQuery(c.req.url, { version: text });
    const toolkit = world.catalogue.find(c.req.param('slug'));
    if (!toolkit) throw noSuchToolkit(c.req.param('slug'));
    return c.json(toolkitDetails(world, toolkit, c.var.base));
  });

  return routes;
}

function inQuery(value: unknown): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

function listed(world: World, toolkits: readonly Toolkit[], query: URLSearchParams, base: string): object {
  const category = query.get('category') ?? '';
  const search = query.get('search') ?? '';
  const type = query.get('type') || (query.get('managed_by') === 'project' ? 'custom' : 'all');
  const found = toolkits.filter(
    (toolkit) =>
      type !== 'custom' &&
      (category === '' ||
        toolkit.categories.some((id) => id === category || categoryName(id) === category)) &&
      (search === '' || matches(toolkit, search)),
  );
  const isByName = query.get('sort_by') === 'alphabetically';
  const page = paginate(
    isByName ? found.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) : found,
    query,
    rules,
  );
  return { ...page, items: page.items.map((toolkit) => toolkitItem(world, toolkit, base)) };
}
