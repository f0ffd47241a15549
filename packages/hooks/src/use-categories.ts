'use client';

import type { Category, ConnectError } from '@plugboard/protocol';
import { useQuery } from '@tanstack/react-query';
import { useConnectContext } from './connect-provider.tsx';
import { categoriesQuery } from './queries.ts';

/** The groups of the catalogue. */
export interface UseCategoriesResult {
  /** Those with the most toolkits first. */
  data: Category[] | undefined;
  isPending: boolean;
  error: ConnectError | null;
  refetch: () => Promise<unknown>;
}

/**
 * Lists the groups of the catalogue; an id of one is a filter of `useToolkits`.
 *
 * @example
 * const { data: categories } = useCategories();
 */
export function useCategories(): UseCategoriesResult {
  const { client, queryClient } = useConnectContext();
  const { data, isPending, error, refetch } = useQuery(categoriesQuery(client), queryClient);
  return { data: data?.items, isPending, error, refetch };
}
