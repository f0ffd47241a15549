import { connectionState, useDisconnect, type Toolkit } from '@plugboard/hooks';
import { useId, useState } from 'react';
import { ErrorText } from './error-text.tsx';

/** The accounts of an app, and how to let go of them. */
export function ManageConnections({ toolkit }: { toolkit: Toolkit }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { disconnect, isPending, error } = useDisconnect();
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        Manage {toolkit.name}
      </button>
      <ul id={id} hidden={!isOpen} aria-label={`${toolkit.name} accounts`}>
        {toolkit.connections.map((connection) => (
          <li key={connection.id}>
            <bdi>{connection.alias ?? connection.label ?? 'An account'}</bdi> · {connectionState(connection)}{' '}
            <button
              type="button"
              disabled={isPending}
              // What went wrong is in `error`.
              onClick={() => void disconnect(connection.id).catch(() => {})}
            >
              Disconnect
            </button>
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert">
          <ErrorText error={error} />
        </p>
      )}
    </>
  );
}
