import { connectionState, type Connection } from '@plugboard/hooks';

/** Of a toolkit's connections, the one to sign in for again: where none works, the newest that has lost its access. */
export function brokenConnection(connections: readonly Connection[]): Connection | undefined {
  const inState = (state: string): Connection | undefined => connections.find((one) => connectionState(one) === state);
  return inState('connected') ? undefined : inState('needs-reconnect');
}
