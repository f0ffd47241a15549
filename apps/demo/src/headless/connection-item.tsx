import { connectionState, type Connection, type Toolkit } from '@plugboard/hooks';
import { useId } from 'react';
import type { ConnectChoices } from './connect-choices.ts';
import { DisconnectButton } from './disconnect-button.tsx';
import { PauseButton } from './pause-button.tsx';
import { ReconnectButton } from './reconnect.tsx';
import { RenameForm } from './rename-form.tsx';
import { ReplaceKey } from './replace-key.tsx';
import { SelectButton } from './select-button.tsx';
import { stateWords } from './state-words.ts';

interface ConnectionItemProps {
  connection: Connection;
  toolkit: Toolkit;
  choices: ConnectChoices;
  say: (text: string) => void;
}

/** One account: who it is, how it stands, and all that can be done with it. */
export function ConnectionItem({ connection, toolkit, choices, say }: ConnectionItemProps) {
  const id = useId();
  const { alias, label, authScheme, accountType, isSelected } = connection;
  const state = connectionState(connection);
  const isOneOfSeveral = toolkit.connections.length > 1;
  const isTyped = authScheme !== null && !authScheme.startsWith('OAUTH');
  const name = alias ?? label ?? 'An account';
  return (
    <li aria-labelledby={id}>
      <p>
        <bdi id={id}>{name}</bdi> · {stateWords[state]}
        {label !== null && label !== name && (
          <>
            {' '}
            · <bdi>{label}</bdi>
          </>
        )}
        {isOneOfSeveral && isSelected && ' · In use'}
        {accountType === 'SHARED' && ' · For everybody'}
      </p>
      {toolkit.canSelect && isOneOfSeveral && state === 'connected' && !isSelected && (
        <SelectButton connection={connection} />
      )}
      {(state === 'connected' || state === 'paused') && <PauseButton connection={connection} />}
      {/* While nothing works, the app itself offers it. */}
      {state === 'needs-reconnect' && isOneOfSeveral && (
        <ReconnectButton connection={connection} name={name} choices={choices} say={say} />
      )}
      <DisconnectButton connection={connection} say={say} />
      <RenameForm connection={connection} />
      {isTyped && <ReplaceKey connection={connection} />}
    </li>
  );
}
