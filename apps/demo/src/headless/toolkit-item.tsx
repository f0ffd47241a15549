import { toolkitState, useAuthorize, type Toolkit } from '@plugboard/hooks';
import { useId } from 'react';
import { Attempt } from './attempt.tsx';
import { ManageConnections } from './manage-connections.tsx';

const words = {
  connected: 'Connected',
  pending: 'Waiting for sign-in',
  'needs-reconnect': 'Access ended',
  paused: 'Paused',
  unknown: 'Not clear',
  available: 'Not connected',
  'no-auth-needed': 'Ready to use',
  unavailable: 'Not available',
} as const;

/** One app: how it stands, and what can be done about it. */
export function ToolkitItem({ toolkit }: { toolkit: Toolkit }) {
  const id = useId();
  const flow = useAuthorize(toolkit.slug);
  const state = toolkitState(toolkit);
  const canConnect = state !== 'no-auth-needed' && state !== 'unavailable';
  return (
    <li aria-labelledby={id}>
      <h2 id={id}>{toolkit.name}</h2>
      <p>{words[state]}</p>
      {toolkit.connections.length > 0 && <ManageConnections toolkit={toolkit} />}
      {canConnect && <Attempt name={toolkit.name} flow={flow} isConnected={state === 'connected'} />}
    </li>
  );
}
