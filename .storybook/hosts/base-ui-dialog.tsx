import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import './dialogs.css';

/** A modal dialog of Base UI. */
export function BaseUiDialog({ children }: { children: ReactNode }): ReactNode {
  return (
    <Dialog.Root>
      <Dialog.Trigger className="host-button">Choose accounts</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="host-overlay" />
        <Dialog.Popup className="host-dialog">
          <Dialog.Title>Accounts</Dialog.Title>
          <Dialog.Close className="host-button">Close</Dialog.Close>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
