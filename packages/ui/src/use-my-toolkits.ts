import { useToolkits, type UseToolkitsResult } from '@plugboard/hooks';
import { useEffect } from 'react';

/** The toolkits to which the user has connections: all pages of them, though people rarely have more than one. */
export function useMyToolkits(): UseToolkitsResult {
  const mine = useToolkits({ connected: true });
  const { hasNextPage, isFetching, fetchNextPage } = mine;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  });
  return mine;
}
