import { connectionState, type Connection } from '@plugboard/hooks';

/**
 * Of a toolkit's connections, the one to sign in for again: the one that runs; where none does, the newest that has lost
 * its access.
 */
export function brokenConnection(connections: readonly Connection[]): Connection | undefined {
  const inState = (state: string): Connection | undefined => connections.find((one) => connectionState(one) === state);
  const running = connections.find(({ isSelected }) => isSelected) ?? inState('connected') ?? inState('needs-reconnect');
  return running && connectionState(running) === 'needs-reconnect' ? running : undefined;
}
