import * as Dialog from '@radix-ui/react-dialog';
import type { ReactNode } from 'react';
import './dialogs.css';

/** A modal dialog of Radix, as shadcn/ui has it too. */
export function RadixDialog({ children }: { children: ReactNode }): ReactNode {
  return (
    <Dialog.Root>
      <Dialog.Trigger className="host-button">Choose accounts</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="host-overlay" />
        <Dialog.Content className="host-dialog" aria-describedby={undefined}>
          <Dialog.Title>Accounts</Dialog.Title>
          <Dialog.Close className="host-button">Close</Dialog.Close>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
