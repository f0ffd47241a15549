'use client';

import { connectionState, type Connection } from '@plugboard/hooks';
import { useId, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Choice } from '../choice/choice.tsx';
import { Choices } from '../choice/choices.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { AddIcon } from '../icons.tsx';
import { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import type { PickerProps } from './loaded-picker.tsx';
import { useAccountNames } from './use-account-names.ts';
import { useRemedy } from './use-remedy.ts';

/** The accounts as rows with radio buttons. */
export function PickerList({ label, onAdd, ...props }: PickerProps): ReactNode {
  const { toolkit, name, chosen, isFixed } = props;
  const messages = useMessages(connectionPickerMessages);
  const group = useId();
  const current = toolkit.connections.find(({ id }) => id === chosen);
  // A form does not send what is disabled.
  const isSilent = current && (isFixed || connectionState(current) !== 'connected');
  return (
    <Choices label={label}>
      {name !== undefined && isSilent && <input type="hidden" name={name} value={current.id} />}
      {toolkit.connections.map((connection) => (
        <AccountChoice key={connection.id} {...props} {...{ connection, group }} />
      ))}
      <Button label={messages.addAccount} onClick={onAdd}>
        <AddIcon />
      </Button>
    </Choices>
  );
}

interface AccountChoiceProps extends Omit<PickerProps, 'label' | 'onAdd'> {
  connection: Connection;
  /** What its radio buttons have in common where they are of no form. */
  group: string;
}

function AccountChoice(props: AccountChoiceProps): ReactNode {
  const { toolkit, connection, group, name, chosen, reconnecting, isFixed, onChoose } = props;
  const remedy = useRemedy(connection, props);
  const { state, title, about, status } = useAccountNames(toolkit, connection);
  const meta = remedy ? status : about;
  const end = remedy ? (
    <Button
      label={remedy.label}
      of={title}
      size="sm"
      variant="secondary"
      isBusy={connection.id === reconnecting}
      onClick={remedy.apply}
    />
  ) : (
    <ConnectionStatus state={state} />
  );
  return (
    <Choice
      logo={<ToolkitLogo toolkit={toolkit} />}
      {...{ title, meta, end }}
      // Without a name of the host's, a form around it sends nothing.
      name={name ?? group}
      form={name === undefined ? group : undefined}
      value={connection.id}
      checked={connection.id === chosen}
      disabled={isFixed || state !== 'connected'}
      onChange={() => {
        onChoose(connection);
      }}
    />
  );
}
