import type { Connection, Toolkit } from '@plugboard/hooks';

/** Of the connections of a toolkit that stands as paused, the one to resume: the newest that is. */
export function pausedConnection({ connections }: Pick<Toolkit, 'connections'>): Connection | undefined {
  return connections.find(({ status }) => status === 'INACTIVE');
}
