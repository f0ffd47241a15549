import { badRequest } from './api-error.ts';

/** One page of a list, as every list of the API is wrapped. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
  readonly total_pages: number;
  readonly current_page: number;
  readonly total_items: number;
}

/** How a list is cut: the size of a page unless asked otherwise, and the largest that may be asked for. */
export interface PageRules {
  readonly usual: number;
  readonly most: number;
}

/**
 * Cuts one page out of a list. The cursor is base64 of `page-limit`, as upstream's is, so a cursor knows the
 * size of its pages, and another limit beside it changes nothing: counted in pages of that size, it would skip items or bring
 * them twice. Throws 400 on a limit out of bounds and on a cursor that is none.
 */
export function paginate<Item>(items: readonly Item[], query: URLSearchParams, rules: PageRules): Page<Item> {
  const { page, limit } = position(query, rules);
  const pages = Math.ceil(items.length / limit);
  return {
    items: items.slice((page - 1) * limit, page * limit),
    next_cursor: page < pages ? btoa(`${page + 1}-${limit}`) : null,
    total_pages: pages,
    current_page: page,
    total_items: items.length,
  };
}

function position(query: URLSearchParams, rules: PageRules): { page: number; limit: number } {
  const asked = query.get('limit') ?? '';
  const limit = asked === '' ? rules.usual : Number(asked);
  if (!Number.isInteger(limit) || limit < 1 || limit > rules.most) {
    throw badRequest([`Error in query.limit: Number must be between 1 and ${rules.most}`]);
  }
  const cursor = query.get('cursor') ?? '';
  if (cursor === '') return { page: 1, limit };
  const found = /^([1-9]\d{0,6})-([1-9]\d{0,3})$/.exec(fromBase64(cursor));
  if (!found || Number(found[2]) > rules.most) throw badRequest(['Error in query.cursor: Invalid cursor']);
  return { page: Number(found[1]), limit: Number(found[2]) };
}

function fromBase64(value: string): string {
  try {
    return atob(value);
  } catch {
    return '';
  }
}
