'use client';

import { useDisconnect, type Connection, type DisconnectOutput, type Toolkit } from '@plugboard/hooks';
import { forwardRef, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { errorText } from '../messages/error-text.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { disconnectMessages } from '../messages/disconnect-messages.tsx';
import { Note } from '../note/note.tsx';
import { PanelHeader } from '../panel-header/panel-header.tsx';
import { tellHost } from '../tell-host.ts';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the dialog takes that asks before it disconnects. */
export interface DisconnectDialogProps extends RootProps {
  /** The toolkit of the connection. */
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  /** What is disconnected. Keep it while the dialog is open, also when it is gone from the lists. */
  connection: Connection;
  /** The account that is used once this one is gone, to say so. */
  next?: Pick<Connection, 'alias' | 'label'> | undefined;
  /** Whether it is open. */
  open: boolean;
  /** Called when it should close: by its buttons, or by Escape. */
  onOpenChange: (open: boolean) => void;
  /** Called once the server has disconnected it, with what is left of the access. */
  onDisconnect?: ((connection: Connection, outcome: DisconnectOutput) => void) | undefined;
}

/**
 * Asks whether to disconnect an account, does it, and closes; it stays to say so where the provider may still list the
 * access.
 *
 * A native modal dialog, drawn where it stands: it works inside the modals of hosts. If it
 * fails, it says so inside.
 *
 * @example
 * <DisconnectDialog toolkit={toolkit} connection={connection} open={isOpen} onOpenChange={setIsOpen} />
 */
export const DisconnectDialog: WithRef<DisconnectDialogProps, HTMLDialogElement> = forwardRef(
  function DisconnectDialog(props: DisconnectDialogProps, ref) {
    const { toolkit, connection, next, onDisconnect, ...dialog } = props;
    const { open, onOpenChange } = dialog;
    const messages = useMessages(disconnectMessages);
    const { disconnect, isPending, error, reset } = useDisconnect();
    const [mayRemain, setMayRemain] = useState(false);
    /** How often it was opened: it may be about another account by the time that the server answers. */
    const turn = useRef(0);
    const titleId = useId();
    const textId = useId();

    useEffect(() => {
      if (!open) return;
      turn.current += 1;
      setMayRemain(false);
      reset();
    }, [open, reset]);

    const close = (): void => {
      onOpenChange(false);
    };
    const confirm = async (): Promise<void> => {
      const asked = turn.current;
      try {
        const outcome = await disconnect(connection);
        if (turn.current === asked) {
          // With nothing left to do, there is nothing left to say that the page does not show.
          if (outcome.access === 'revoked') close();
          else setMayRemain(true);
        }
        tellHost(onDisconnect, connection, outcome);
      } catch {
        // It is in `error`, and stays in the dialog.
      }
    };

    const { name } = toolkit;
    const nextName = next && (next.alias ?? next.label);
    // Of several, the toolkit itself is still connected.
    const gone = (next && (connection.alias ?? connection.label)) ?? name;
    const account = [connection.alias, connection.label].filter(Boolean).join(' · ');
    const text = mayRemain
      ? messages.disconnectedMayRemain(name)
      : messages.disconnectText(nextName && <strong dir="auto">{nextName}</strong>);
    return (
      <Dialog
        {...dialog}
        ref={ref}
        onCancel={(event) => {
          // Escape leaves it open for now.
          if (isPending) event.preventDefault();
        }}
        aria-labelledby={titleId}
        aria-describedby={account ? `${titleId}-of ${textId}` : textId}
      >
        <div className="plug-panel">
          <PanelHeader
            {...{ toolkit, titleId }}
            title={mayRemain ? messages.disconnectedTitle(gone) : messages.disconnectTitle(name)}
            text={account}
          />
          <p className="plug-text" id={textId} aria-live="polite">
            {text}
          </p>
          <Note state="failed">{error && messages.disconnectFailed(errorText(error, messages))}</Note>
          <div className="plug-footer">
            {mayRemain ? (
              <Button label={messages.done} variant="primary" onClick={close} />
            ) : (
              <>
                <Button label={messages.disconnectKeep} variant="secondary" disabled={isPending} onClick={close} />
                <Button
                  label={isPending ? messages.disconnecting : error ? messages.tryAgain : messages.disconnectConfirm}
                  variant="danger"
                  isBusy={isPending}
                  aria-disabled={isPending}
                  onClick={isPending ? undefined : () => void confirm()}
                />
              </>
            )}
          </div>
        </div>
      </Dialog>
    );
  },
);
