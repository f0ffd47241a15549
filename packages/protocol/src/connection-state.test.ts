import { describe, expect, it } from 'vitest';
import { COMPOSIO_STATUSES, type Connection, type ComposioStatus } from './connection.ts';
import { connectionState, toolkitState, type ConnectionState } from './connection-state.ts';

const connection = (status: ComposioStatus): Connection => ({
  id: `ca_${status}`,
  toolkit: 'gmail',
  status,
  statusReason: null,
  alias: null,
  label: null,
  authScheme: 'OAUTH2',
  accountType: 'PRIVATE',
  isSelected: false,
  createdAt: '2026-01-01T00:00:00.000Z',
});

const states: Record<ComposioStatus, ConnectionState> = {
  INITIALIZING: 'pending',
  INITIATED: 'pending',
  ACTIVE: 'connected',
  FAILED: 'failed',
  EXPIRED: 'needs-reconnect',
  INACTIVE: 'paused',
  REVOKED: 'needs-reconnect',
  UNKNOWN: 'unknown',
};

describe('connectionState', () => {
  it.each(COMPOSIO_STATUSES)('names every status for a person: %s', (status) => {
    expect(connectionState({ status, statusReason: null })).toBe(states[status]);
  });

  it.each(['timed_out', 'other_browser', 'access_denied', 'identity_mismatch'] as const)(
    'tells an attempt that came to nothing (%s) from access that ended',
    (statusReason) => {
      expect(connectionState({ status: 'EXPIRED', statusReason })).toBe('failed');
    },
  );
});

describe('toolkitState', () => {
  it('is the best of its connections', () => {
    const order: ComposioStatus[] = ['UNKNOWN', 'INACTIVE', 'EXPIRED', 'INITIATED', 'ACTIVE'];
    const shown = order.map((_, count) =>
      toolkitState({ availability: 'available', connections: order.slice(0, count + 1).map(connection) }),
    );
    expect(shown).toEqual(['unknown', 'paused', 'needs-reconnect', 'pending', 'connected']);
  });

  it('is that of a chosen connection that needs to be reconnected, whatever else works', () => {
    const lost = { ...connection('EXPIRED'), isSelected: true };
    const state = (...others: ComposioStatus[]): string =>
      toolkitState({ availability: 'available', connections: [...others.map(connection), lost] });
    expect([state('ACTIVE'), state('INITIATED', 'UNKNOWN', 'INACTIVE')]).toEqual(['needs-reconnect', 'needs-reconnect']);
  });

  it.each(['available', 'no-auth-needed', 'unavailable'] as const)('is %s where nothing is connected', (availability) => {
    expect(toolkitState({ availability, connections: [] })).toBe(availability);
    expect(toolkitState({ availability, connections: [connection('FAILED')] })).toBe(availability);
  });
});
