import type { Toolkit, UseToolkitsResult } from '@plugboard/hooks';

/**
 * The toolkits of the catalogue, with the connections that the user has now: a long catalogue is not fetched anew, so what
 * it says of them may be older than what the list of the user's own does.
 */
export function currentToolkits(catalogue: UseToolkitsResult, mine: UseToolkitsResult): Toolkit[] {
  const own = new Map(mine.data?.map((toolkit) => [toolkit.slug, toolkit]));
  const isOld = mine.dataUpdatedAt > catalogue.dataUpdatedAt;
  return (catalogue.data ?? []).map(
    (toolkit) => own.get(toolkit.slug) ?? (isOld && toolkit.connections.length > 0 ? { ...toolkit, connections: [] } : toolkit),
  );
}
