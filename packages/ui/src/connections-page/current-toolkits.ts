import type { Toolkit, UseToolkitsResult } from '@plugboard/hooks';

/**
 * The toolkits of the catalogue, with the connections that the user has now. It is fetched together with the list of the
 * user's own, but one of the two answers first: a row that changes its list must not show for a moment what was.
 */
export function currentToolkits(catalogue: UseToolkitsResult, mine: UseToolkitsResult): Toolkit[] {
  const own = new Map(mine.data?.map((toolkit) => [toolkit.slug, toolkit]));
  const isOld = mine.dataUpdatedAt > catalogue.dataUpdatedAt;
  return (catalogue.data ?? []).map(
    (toolkit) => own.get(toolkit.slug) ?? (isOld && toolkit.connections[0] ? { ...toolkit, connections: [] } : toolkit),
  );
}
