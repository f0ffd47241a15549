import { noQuery } from '../request/read-input.ts';
import type { RouteOf } from '../route.ts';

/** The groups into which the catalogue falls, most used first. */
export const listCategories: RouteOf<'listCategories'> = {
  readInput: noQuery,

  async run({ catalogue }) {
    const { categories } = await catalogue.read();
    return { items: [...categories], total: categories.length };
  },
};
