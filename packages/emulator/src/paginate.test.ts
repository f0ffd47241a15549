import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type Page } from './paginate.ts';

const rules = { usual: 20, most: 50 };
const limits = fc.integer({ min: 1, max: 50 });
const query = (values: Record<string, string>) => new URLSearchParams(values);

test('every item comes exactly once, whatever the size of a page, and whatever is asked for beside a cursor', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), limits, fc.option(limits), (items, limit, another) => {
      const beside: Record<string, string> = another === null ? {} : { limit: String(another) };
      const seen: number[] = [];
      let page: Page<number> | undefined;
      do {
        page = paginate(
          items,
          query(page ? { cursor: String(page.next_cursor), ...beside } : { limit: String(limit) }),
          rules,
        );
        seen.push(...page.items);
      } while (page.next_cursor !== null);
      expect(seen).toEqual(items);
      expect(page.total_pages).toBe(Math.ceil(items.length / limit));
    }),
    { numRuns: 1000 },
  );
});

test('a cursor is base64 of page and limit, as upstream writes it', () => {
  const items = Array.from({ length: 45 }, (_, index) => index);
  expect(paginate(items, query({}), rules)).toMatchObject({
    next_cursor: 'Mi0yMA==',
    total_items: 45,
    current_page: 1,
  });
});

test.each(['0', '51', '-1', '1.5', 'ten'])('a limit of %s is refused', (limit) => {
  expect(() => paginate([], query({ limit }), rules)).toThrow(expect.objectContaining({ status: 400 }));
});

test.each(['!', btoa('2'), btoa('0-20'), btoa('2-51'), btoa('2-20; drop')])(
  'a cursor of %s is refused',
  (cursor) => {
    expect(() => paginate([], query({ cursor }), rules)).toThrow(expect.objectContaining({ status: 400 }));
  },
);
