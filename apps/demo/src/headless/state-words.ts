/** How a connection or an app stands, in words. */
export const stateWords = {
  connected: 'Connected',
  pending: 'Waiting for sign-in',
  'needs-reconnect': 'Access ended',
  paused: 'Paused',
  unknown: 'Not clear',
  failed: 'Not connected',
  available: 'Not connected',
  'no-auth-needed': 'Ready to use',
  unavailable: 'Not available',
} as const;
