'use client';

import { connectionState, useAuthorize, useReconnect, type Connection, type Toolkit } from '@plugboard/hooks';
import { Fragment, type ComponentType, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { accountName, isOneOfSeveral } from '../connection-row/accounts.ts';
import { AddIcon, CheckIcon, PauseIcon, RefreshIcon, RenameIcon, UnplugIcon } from '../icons.tsx';
import { Menu, type MenuProps } from '../menu/menu.tsx';
import { connectMessages } from '../messages/connect-messages.tsx';
import { menuMessages } from '../messages/menu-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import type { ConnectionActions } from './use-connection-actions.ts';

/** What a connection's menu takes: the attributes of its button, and what its items do. */
export interface ConnectionMenuProps extends Omit<MenuProps, 'items'> {
  toolkit: Toolkit;
  connection: Connection;
  actions: ConnectionActions;
  /** Connects in a way of its own, one more or in the place of this one. @default at once, by a sign-in */
  connect?: ((former: Connection | null) => void) | undefined;
  /** Without: there is no place for it. */
  onRename?: (() => void) | undefined;
  onDisconnect: () => void;
}

/** The menu with what can be done about a connection. */
export function ConnectionMenu(props: ConnectionMenuProps): ReactNode {
  const { toolkit, connection, actions, connect, onRename, onDisconnect, ...button } = props;
  const messages = useMessages(menuMessages);
  const { reconnectShort } = useMessages(connectMessages);
  const { authorize } = useAuthorize(toolkit.slug);
  const { reconnect } = useReconnect(connection);
  const state = connectionState(connection);
  // In a list, each of the others has a menu of its own.
  const choices = onRename ? [connection] : toolkit.connections;
  const start = connect ?? ((former: Connection | null) => void (former ? reconnect() : authorize()));
  const item = (Icon: ComponentType, label: string, onClick: () => void, tone?: 'danger'): ReactNode => (
    <Button label={label} role="menuitem" data-tone={tone} onClick={onClick}>
      <Icon />
    </Button>
  );
  return (
    <Menu
      {...button}
      items={
        <>
          {onRename && item(RenameIcon, messages.rename, onRename)}
          {toolkit.canSelect &&
            choices.map((one) => (
              <Fragment key={one.id}>
                {connectionState(one) === 'connected' &&
                  !one.isSelected &&
                  item(CheckIcon, messages.useAccount(accountName(toolkit, one)), () => {
                    void actions.select(one);
                  })}
              </Fragment>
            ))}
          {state === 'connected' &&
            item(PauseIcon, messages.pause, () => {
              void actions.pause(connection);
            })}
          {state !== 'needs-reconnect' &&
            item(RefreshIcon, reconnectShort, () => {
              start(connection);
            })}
          {/* In a list, the row above does. */}
          {(!onRename || !isOneOfSeveral(toolkit)) &&
            item(AddIcon, messages.addAccount, () => {
              start(null);
            })}
          <hr className="plug-line" />
          {item(UnplugIcon, messages.disconnect, onDisconnect, 'danger')}
        </>
      }
    />
  );
}
