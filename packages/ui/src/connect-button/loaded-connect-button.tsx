'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { errorText } from '../messages/error-text.ts';
import { DisconnectDialog } from '../disconnect-dialog/disconnect-dialog.tsx';
import { nextAccount } from '../connection-row/next-account.ts';
import { DownIcon } from '../icons.tsx';
import { ConnectionMenu } from '../connection-menu/connection-menu.tsx';
import { useConnectionActions } from '../connection-menu/use-connection-actions.ts';
import { menuMessages } from '../messages/menu-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useDialogOf } from '../use-dialog-of.ts';
import type { ConnectButtonProps } from './connect-button.tsx';
import { ConnectControls } from '../attempt/connect-controls.tsx';
import { pausedConnection } from '../attempt/paused-connection.ts';
import { glyphOf } from '../attempt/glyph-of.ts';
import type { UseConnectViewResult } from '../attempt/use-connect-view.ts';

/** What a connect button takes once its toolkit is known. */
export interface LoadedConnectButtonProps
  extends Omit<UseConnectViewResult, 'toolkit'>,
    Pick<ConnectButtonProps, 'size' | 'variant' | 'onDisconnect'> {
  toolkit: Toolkit;
  connection: Connection | null;
}

/** What is in a connect button whose toolkit is known. */
export function LoadedConnectButton(props: LoadedConnectButtonProps): ReactNode {
  const { toolkit, connection, size, variant = 'secondary', onDisconnect, view, flow, messages } = props;
  const { subject: leaving, ask: askToLeave, ...dialog } = useDialogOf<Connection>();
  const actions = useConnectionActions(flow.isPending);
  const { resume } = useMessages(menuMessages);
  const paused = view.state === 'paused' && pausedConnection(toolkit);
  return (
    <>
      <ConnectControls
        {...{ view, flow, messages, toolkit, size, variant }}
        said={actions.error ? errorText(actions.error, messages) : noteOf(props)}
        state={actions.error ? 'failed' : glyphOf(view)}
        start={
          view.control === 'none' ? (
            <ConnectionStatus state={view.badge} />
          ) : (
            view.control === 'manage' &&
            connection && (
              <ConnectionMenu
                toolkit={toolkit}
                connection={connection}
                actions={actions}
                variant="secondary"
                size={size}
                onDisconnect={() => {
                  askToLeave(connection);
                }}
              >
                <ToolkitLogo toolkit={toolkit} size="sm" />
                <span className="plug-hidden">{view.label}</span>
                <span aria-hidden="true">{toolkit.name}</span>
                <DownIcon />
              </ConnectionMenu>
            )
          )
        }
        end={
          paused && (
            <Button
              label={resume}
              size={size}
              variant="secondary"
              isBusy={actions.isPending}
              onClick={() => void actions.resume(paused)}
            />
          )
        }
      />
      {leaving && (
        <DisconnectDialog
          {...dialog}
          toolkit={toolkit}
          connection={leaving}
          next={nextAccount(toolkit, leaving)}
          onDisconnect={onDisconnect}
        />
      )}
    </>
  );
}

/** The badge has no place of its own here, so the note says its words too. */
function noteOf({ view, messages, connection }: LoadedConnectButtonProps): ReactNode {
  const { state, badge, control, note } = view;
  if (state === 'connected' && !note && connection?.label) return messages.connectedAs(<bdi>{connection.label}</bdi>);
  if (control !== 'manage' && state !== 'needs-reconnect') return note;
  return note ? messages.withStatus(messages.status[badge], note) : messages.status[badge];
}
