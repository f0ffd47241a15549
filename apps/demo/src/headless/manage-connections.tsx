import type { Toolkit } from '@plugboard/hooks';
import { useId, useState } from 'react';
import type { ConnectChoices } from './connect-choices.ts';
import { ConnectionItem } from './connection-item.tsx';

interface ManageConnectionsProps {
  toolkit: Toolkit;
  choices: ConnectChoices;
  say: (text: string) => void;
}

/** The accounts of an app. */
export function ManageConnections({ toolkit, choices, say }: ManageConnectionsProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
        Manage {toolkit.name}
      </button>
      <ul id={id} hidden={!isOpen} aria-label={`${toolkit.name} accounts`}>
        {toolkit.connections.map((connection) => (
          <ConnectionItem
            key={connection.id}
            connection={connection}
            toolkit={toolkit}
            choices={choices}
            say={say}
          />
        ))}
      </ul>
    </>
  );
}
