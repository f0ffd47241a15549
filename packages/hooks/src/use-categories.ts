'use client';

import type { Category } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { categoriesQuery } from './queries.ts';
import { queryResult, type QueryResult } from './query-result.ts';

/** The groups of the catalogue, those with the most toolkits first. */
export type UseCategoriesResult = QueryResult<Category[]>;

/**
 * Lists the groups of the catalogue; an id of one is a filter of `useToolkits`.
 *
 * @example
 * const { data: categories } = useCategories();
 */
export function useCategories(): UseCategoriesResult {
  const { client, queryClient } = useConnectContext();
  return queryResult(useQuery({ ...categoriesQuery(client), select: ({ items }) => items }, queryClient));
}
