'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { UnplugIcon } from '../icons.tsx';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Menu, type MenuProps } from './menu.tsx';

/** What a connection's menu takes: the attributes of its button, and what its items do. */
export interface ManageMenuProps extends Omit<MenuProps, 'items'> {
  onDisconnect: () => void;
}

/** The menu with what can be done about a connection. */
export function ManageMenu({ onDisconnect, ...button }: ManageMenuProps): ReactNode {
  const messages = useMessages(connectMessages);
  return (
    <Menu
      {...button}
      items={
        <Button data-tone="danger" onClick={onDisconnect}>
          <UnplugIcon />
          <span>{messages.disconnect}</span>
        </Button>
      }
    />
  );
}
