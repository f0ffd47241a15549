import type { Connection } from './connection.ts';
import type { Toolkit } from './toolkit.ts';

/** How a connection stands, in a person's terms. `failed` is an attempt that never became a connection. */
export type ConnectionState =
  | 'connected'
  | 'pending'
  | 'needs-reconnect'
  | 'paused'
  | 'unknown'
  | 'failed';

/** How a toolkit stands for its user, in a person's terms. */
export type ToolkitState =
  | Exclude<ConnectionState, 'failed'>
  | 'available'
  | 'no-auth-needed'
  | 'unavailable';

/** Derives what to show a person from what Composio says of a connection. The only place that does. */
export function connectionState(
  connection: Pick<Connection, 'status' | 'statusReason'>,
): ConnectionState {
  switch (connection.status) {
    case 'ACTIVE':
      return 'connected';
    case 'INITIALIZING':
    case 'INITIATED':
      return 'pending';
    case 'EXPIRED':
      // Composio has one word for access that ended and for an attempt that came to nothing; only that has a reason.
      return connection.statusReason === null ? 'needs-reconnect' : 'failed';
    case 'REVOKED':
      return 'needs-reconnect';
    case 'INACTIVE':
      return 'paused';
    case 'FAILED':
      return 'failed';
    case 'UNKNOWN':
      return 'unknown';
  }
}

// Best first: a toolkit with one working account works.
const precedence = ['connected', 'pending', 'needs-reconnect', 'paused', 'unknown'] as const;

/** Derives a toolkit's state from its connections: the first of connected, pending, needs-reconnect, paused, unknown. */
export function toolkitState(toolkit: Pick<Toolkit, 'availability' | 'connections'>): ToolkitState {
  const states = new Set(toolkit.connections.map(connectionState));
  return precedence.find((state) => states.has(state)) ?? toolkit.availability;
}
