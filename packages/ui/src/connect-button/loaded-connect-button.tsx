'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { CSSProperties, ReactNode, RefObject } from 'react';
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
import { useKeptFocus } from '../focus/use-kept-focus.ts';
import type { ConnectButtonProps } from './connect-button.tsx';
import { ConnectControls } from '../attempt/connect-controls.tsx';
import { glyphOf } from '../attempt/glyph-of.ts';
import { useConnectView, type UseConnectViewResult } from '../attempt/use-connect-view.ts';

/** What a connect button takes once its toolkit is known. */
export interface LoadedConnectButtonProps extends Omit<ConnectButtonProps, 'toolkit' | 'className' | 'style'> {
  toolkit: Toolkit;
  connection: Connection | null;
  /** The attributes of its root. */
  shell: { ref: RefObject<HTMLDivElement | null>; className: string; style?: CSSProperties | undefined };
}

/** A connect button whose toolkit is known. */
export function LoadedConnectButton(props: LoadedConnectButtonProps): ReactNode {
  const { toolkit, connection, size, variant = 'secondary', onConnect, onDisconnect, shell } = props;
  const result = useConnectView(toolkit, { onConnect });
  const { view, messages } = result;
  useKeptFocus(shell.ref);
  const { subject: leaving, ask: askToLeave, ...dialog } = useDialogOf<Connection>();
  const actions = useConnectionActions();
  const { resume } = useMessages(menuMessages);
  return (
    // One "Try again" of several on a page says of what. A fieldset would be another element than while it loads.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={toolkit.name} {...shell} data-state={view.state}>
      <ConnectControls
        {...result}
        {...{ toolkit, size, variant }}
        said={actions.error ? errorText(actions.error, messages) : noteOf(result, connection)}
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
          view.state === 'paused' &&
          connection && (
            <Button size={size} variant="secondary" onClick={() => void actions.resume(connection)}>
              <span>{resume}</span>
            </Button>
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
    </div>
  );
}

/** The badge has no place of its own here, so the note says its words too. */
function noteOf({ view, messages }: UseConnectViewResult, connection: Connection | null): ReactNode {
  const { state, badge, control, note } = view;
  if (state === 'connected' && !note && connection?.label) return messages.connectedAs(<bdi>{connection.label}</bdi>);
  if (control !== 'manage' && state !== 'needs-reconnect') return note;
  return note ? messages.withStatus(messages.status[badge], note) : messages.status[badge];
}
