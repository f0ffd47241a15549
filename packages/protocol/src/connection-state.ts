import type { Connection, ConnectionStatus } from './connection.ts';
import type { Toolkit } from './toolkit.ts';

// Best first: a toolkit with one working account works.
const precedence = ['connected', 'pending', 'needs-reconnect', 'paused', 'unknown'] as const;

/** How a connection stands, in a person's terms. `failed` is an attempt that never became a connection. */
export type ConnectionState = (typeof precedence)[number] | 'failed';

/** How a toolkit stands for its user, in a person's terms. */
export type ToolkitState = (typeof precedence)[number] | Toolkit['availability'];

const stateOf: Record<ConnectionStatus, ConnectionState> = {
  INITIALIZING: 'pending',
  INITIATED: 'pending',
  ACTIVE: 'connected',
  FAILED: 'failed',
  EXPIRED: 'needs-reconnect',
  INACTIVE: 'paused',
  REVOKED: 'needs-reconnect',
  UNKNOWN: 'unknown',
};

/** Derives what to show a person from what Composio says of a connection. The only place that does. */
export function connectionState(connection: Pick<Connection, 'status' | 'statusReason'>): ConnectionState {
  const { status, statusReason } = connection;
  // Composio has one word for access that ended and for an attempt that came to nothing; only that has a reason.
  return status === 'EXPIRED' && statusReason !== null ? 'failed' : stateOf[status];
}

/**
 * Derives a toolkit's state: its connections' first of connected, pending, needs-reconnect, paused, unknown. Where the one
 * that the user has selected needs to be reconnected, no other runs in its place, so none makes it `connected`.
 */
export function toolkitState(toolkit: Pick<Toolkit, 'availability' | 'connections'>): ToolkitState {
  const states = new Set(toolkit.connections.map(connectionState));
  if (toolkit.connections.some((one) => one.isSelected && connectionState(one) === 'needs-reconnect'))
    states.delete('connected');
  return precedence.find((state) => states.has(state)) ?? toolkit.availability;
}
