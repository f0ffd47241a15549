'use client';

import { forwardRef, useId, useState } from 'react';
import { ConnectPanel, type ConnectPanelProps } from '../connect-panel/connect-panel.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import type { WithRef } from '../with-ref.ts';

/** What the dialog takes in which a toolkit is connected. */
export interface ConnectDialogProps extends Omit<ConnectPanelProps, 'titleId' | 'takesFocus' | 'onClose'> {
  /** Whether it is open. */
  open: boolean;
  /**
   * Called when it should close: by its buttons, or by Escape. Escape only puts it away: a sign-in that is open goes on,
   * and is there again when the dialog is.
   */
  onOpenChange: (open: boolean) => void;
}

/**
 * Connects a toolkit in a dialog, step by step; on a phone it comes from the bottom.
 *
 * A native modal dialog, drawn where it stands: it works inside the modals of hosts.
 *
 * @example
 * <ConnectDialog toolkit="linear" open={isOpen} onOpenChange={setIsOpen} />
 */
export const ConnectDialog: WithRef<ConnectDialogProps, HTMLDialogElement> = forwardRef(
  function ConnectDialog(props: ConnectDialogProps, ref) {
    const { toolkit, connection, appLogo, onConnect, ...dialog } = props;
    const { open, onOpenChange } = dialog;
    const titleId = useId();
    // Begins anew each time, asks for nothing before the first, and keeps what it shows while it fades.
    const [turn, setTurn] = useState(0);
    const [wasOpen, setWasOpen] = useState(false);
    if (open !== wasOpen) {
      setWasOpen(open);
      if (open) setTurn(turn + 1);
    }
    return (
      <Dialog {...dialog} ref={ref} aria-labelledby={titleId}>
        {turn > 0 && (
          <ConnectPanel
            key={turn}
            {...{ toolkit, connection, appLogo, titleId, onConnect }}
            takesFocus
            onClose={() => {
              onOpenChange(false);
            }}
          />
        )}
      </Dialog>
    );
  },
);
