import { useToolkits, type UseToolkitsResult } from '@plugboard/hooks';
import { useEffect } from 'react';

/** The toolkits to which the user has connections: all pages of them, though people rarely have more than one. */
export function useMyToolkits(): UseToolkitsResult {
  const mine = useToolkits({ connected: true });
  const { hasNextPage, isFetching, error, fetchNextPage } = mine;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  });
  return mine;
}
