'use client';

import { useAuthorize, type Connection, type Toolkit } from '@plugboard/hooks';
import { useState, type ReactNode } from 'react';
import { AttemptControls } from '../attempt/attempt-controls.tsx';
import { connectView } from '../attempt/connect-view.ts';
import { useConnectionActions } from '../connection-menu/use-connection-actions.ts';
import { errorText } from '../messages/error-text.ts';
import type { connectionPickerMessages } from '../messages/connection-picker-messages.ts';
import { Note } from '../note/note.tsx';
import { accountName } from '../connection-row/accounts.ts';
import { tellHost } from '../tell-host.ts';
import { useOnConnect } from '../attempt/use-on-connect.ts';
import { useSignIn } from '../attempt/use-sign-in.ts';
import type { ConnectionPickerProps } from './connection-picker.tsx';
import { PickerList } from './picker-list.tsx';
import { PickerSelect } from './picker-select.tsx';
import type { RootProps } from '../root-props.ts';

/** What a picker takes whose accounts are known. */
export interface LoadedPickerProps extends Omit<ConnectionPickerProps, 'toolkit' | keyof RootProps> {
  toolkit: Toolkit;
  messages: typeof connectionPickerMessages;
}

/** What both forms of the picker take. */
export interface PickerProps {
  toolkit: Toolkit;
  label: string;
  name: string | undefined;
  /** The id of the chosen one. */
  chosen: string | null;
  /** The id of the one whose sign-in is under way, to connect it again. */
  reconnecting: string | null;
  /** Whether there is nothing to choose: the app does. */
  isFixed: boolean;
  onChoose: (connection: Connection) => void;
  /** Told when one that lost its access is about to be connected again. */
  onReconnect: (connection: Connection) => void;
  /** Lets the app use one again that is paused. */
  onResume: (connection: Connection) => void;
  /** Connects one more. */
  onAdd: () => void;
}

/** What is in a picker whose accounts are known. */
export function LoadedPicker(props: LoadedPickerProps): ReactNode {
  const { toolkit, name, variant, value, onChange, onConnect, messages } = props;
  const { slug, connections, canSelect } = toolkit;
  const { authorize } = useAuthorize(slug);
  /** Which one was to be connected again: to try again means that one. */
  const [former, setFormer] = useState<Connection | null>(null);
  // Once that is gone, it is one more.
  const flow = useSignIn(slug, connections.find(({ id }) => id === former?.id));
  const { error, ...actions } = useConnectionActions(flow.isPending);
  useOnConnect(flow.connection, onConnect);

  // How far an attempt is, whatever else there is of the toolkit.
  const view = connectView({ name: toolkit.name, state: 'available', ...flow }, messages);
  const label = props.label ?? messages.pickerLabel(toolkit.name);
  const isOwn = value === undefined;
  const isFixed = isOwn && !canSelect;
  const isEmpty = connections.length === 0;
  const Picker = variant === 'select' ? PickerSelect : PickerList;
  const selected = connections.find(({ isSelected }) => isSelected);
  return (
    <>
      {isEmpty ? (
        <span className="plug-label">{label}</span>
      ) : (
        <Picker
          {...{ toolkit, label, name, isFixed }}
          reconnecting={view.canCancel ? flow.replaces : null}
          chosen={isOwn ? (selected?.id ?? null) : value}
          onChoose={(connection) => {
            if (isOwn) void actions.select(connection);
            else actions.reset();
            tellHost(onChange, connection);
          }}
          onReconnect={setFormer}
          onResume={(connection) => void actions.resume(connection)}
          onAdd={() => {
            setFormer(null);
            void authorize();
          }}
        />
      )}
      {(isEmpty || view.state !== 'available') && (
        <AttemptControls {...{ view, flow, messages, toolkit }} variant="secondary" />
      )}
      {/* The line above goes with the attempt, so what has come of it is read out here. */}
      <output className="plug-hidden">
        {flow.connection && messages.announceConnected(accountName(toolkit, flow.connection))}
      </output>
      <Note state={error ? 'failed' : undefined}>
        {error
          ? errorText(error, messages)
          : flow.former === 'kept'
            ? messages.keptBoth
            : isFixed && !isEmpty && messages.pickerFixed}
      </Note>
    </>
  );
}
