import type { Connection, ComposioStatus } from './connection.ts';
import type { Toolkit } from './toolkit.ts';

// Best first: where nothing was chosen, a toolkit with one working account works.
const precedence = ['connected', 'pending', 'needs-reconnect', 'paused', 'unknown'] as const;

/** How a connection stands, in a person's terms. `failed` is an attempt that never became a connection. */
export type ConnectionState = (typeof precedence)[number] | 'failed';

/** How a toolkit stands for its user, in a person's terms. */
export type ToolkitState = (typeof precedence)[number] | Toolkit['availability'];

const stateOf: Record<ComposioStatus, ConnectionState> = {
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

/** Derives a toolkit's state: that of the connection that runs; where none does, the best that one of them has. */
export function toolkitState(toolkit: Pick<Toolkit, 'availability' | 'connections'>): ToolkitState {
  const running = toolkit.connections.filter(({ isSelected }) => isSelected);
  const states = (running[0] ? running : toolkit.connections).map(connectionState);
  return precedence.find((state) => states.includes(state)) ?? toolkit.availability;
}
