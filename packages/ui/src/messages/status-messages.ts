import type { ConnectionState, ToolkitState } from '@plugboard/hooks';

/** What a badge says of each state. */
export const statusMessages = {
  status: {
    available: 'Not connected',
    connected: 'Connected',
    failed: 'Didn’t connect',
    'needs-reconnect': 'Access ended',
    'no-auth-needed': 'Ready to use',
    paused: 'Paused',
    pending: 'Waiting for sign-in',
    unavailable: 'Not available',
    unknown: 'Status unknown',
  } as Record<ConnectionState | ToolkitState, string>,
};
