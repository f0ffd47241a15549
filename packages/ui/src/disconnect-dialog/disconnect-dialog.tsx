'use client';

import { useDisconnect, type Connection, type DisconnectOutput, type Toolkit } from '@plugboard/hooks';
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { errorText } from '../error-text.ts';
import { disconnectMessages } from '../messages/disconnect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useEscapeGuard } from '../use-escape-guard.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useQuietClose } from '../use-quiet-close.ts';
import { tellHost } from '../tell-host.ts';

/** What the dialog takes that asks before it disconnects. */
export interface DisconnectDialogProps {
  toolkit: Pick<Toolkit, 'slug' | 'name' | 'logo'>;
  /** Keep it while the dialog is open, also when it is gone from the lists. */
  connection: Pick<Connection, 'id' | 'alias' | 'label'>;
  /** The account that is used once this one is gone, to say so. */
  next?: Pick<Connection, 'alias' | 'label'> | undefined;
  open: boolean;
  /** Called when it should close: by its buttons, or by Escape. */
  onOpenChange: (open: boolean) => void;
  /** Called once the server has disconnected it. */
  onDisconnect?: ((outcome: DisconnectOutput) => void) | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * Asks whether to disconnect an account, does it, and says what is left of the access.
 *
 * A native modal dialog, drawn where it stands: it works inside the modals of hosts. A mistake stays inside.
 */
export const DisconnectDialog: ForwardRefExoticComponent<DisconnectDialogProps & RefAttributes<HTMLDialogElement>> =
  forwardRef(function DisconnectDialog(props: DisconnectDialogProps, ref) {
    const { toolkit, connection, next, open, onOpenChange, onDisconnect, style } = props;
    const dialog = useRef<HTMLDialogElement>(null);
    useImperativeHandle(ref, () => dialog.current as HTMLDialogElement);
    const messages = useMessages(disconnectMessages);
    const { disconnect, isPending, error, reset } = useDisconnect();
    const [outcome, setOutcome] = useState<DisconnectOutput | null>(null);
    const titleId = useId();
    const textId = useId();
    useEscapeGuard(open);
    useKeptFocus(dialog);
    useQuietClose(dialog);

    useEffect(() => {
      if (!open) {
        dialog.current?.close();
        return;
      }
      setOutcome(null);
      reset();
      dialog.current?.showModal();
    }, [open, reset]);

    const close = (): void => {
      onOpenChange(false);
    };
    const confirm = async (): Promise<void> => {
      try {
        const done = await disconnect(connection.id);
        setOutcome(done);
        tellHost(onDisconnect, done);
      } catch {
        // It is in `error`, and stays in the dialog.
      }
    };

    const { name } = toolkit;
    const nextName = next && (next.alias ?? next.label);
    const account = [connection.alias, connection.label].filter(Boolean).join(' · ');
    const text = outcome
      ? outcome.access === 'revoked'
        ? messages.disconnectedRevoked(name)
        : messages.disconnectedMayRemain(name)
      : messages.disconnectText(nextName && <bdi>{nextName}</bdi>);
    return (
      <dialog
        ref={dialog}
        className={className('plug-dialog', props.className)}
        style={style}
        aria-labelledby={titleId}
        aria-describedby={textId}
        onCancel={(event) => {
          if (isPending) event.preventDefault();
        }}
        onClose={({ currentTarget }) => {
          // The browser tells of it later: by then it may have been opened anew.
          if (!currentTarget.open) close();
        }}
      >
        <div className="plug-panel">
          <div className="plug-header">
            <ToolkitLogo toolkit={toolkit} size="lg" />
            <div className="plug-body">
              <h2 className="plug-heading" id={titleId}>
                {outcome ? messages.disconnectedTitle(name) : messages.disconnectTitle(name)}
              </h2>
              {account && (
                <p className="plug-meta">
                  <bdi>{account}</bdi>
                </p>
              )}
            </div>
          </div>
          <p className="plug-text" id={textId} aria-live="polite">
            {text}
          </p>
          <Note state="failed">{error && `${messages.disconnectFailed} ${errorText(error, messages)}`}</Note>
          <div className="plug-footer">
            {outcome ? (
              <Button variant="primary" onClick={close}>
                <span>{messages.done}</span>
              </Button>
            ) : (
              <>
                <Button variant="secondary" disabled={isPending} onClick={close}>
                  <span>{messages.disconnectKeep}</span>
                </Button>
                <Button
                  variant="danger"
                  isBusy={isPending}
                  aria-disabled={isPending}
                  onClick={isPending ? undefined : () => void confirm()}
                >
                  <span>
                    {isPending ? messages.disconnecting : error ? messages.tryAgain : messages.disconnectConfirm}
                  </span>
                </Button>
              </>
            )}
          </div>
        </div>
      </dialog>
    );
  });
