import { connectionState, type Connection } from '@plugboard/protocol';

/**
 * Of a toolkit's connections, the one to sign in for again, with `useReconnect`: the one that runs, if it has lost its
 * access; where none runs, the newest that has. `undefined`: there is none to connect again.
 */
export function connectionToReconnect(connections: readonly Connection[]): Connection | undefined {
  const inState = (state: string): Connection | undefined => connections.find((one) => connectionState(one) === state);
  const running = connections.find(({ isSelected }) => isSelected) ?? inState('connected') ?? inState('needs-reconnect');
  return running && connectionState(running) === 'needs-reconnect' ? running : undefined;
}
