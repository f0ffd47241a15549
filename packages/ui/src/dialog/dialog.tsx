'use client';

import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { useTopLayer } from '../focus/use-top-layer.ts';
import { useRoot } from '../use-root.ts';
import type { WithRef } from '../with-ref.ts';

/** What the shell of a dialog takes besides a dialog's own attributes. */
export interface DialogProps extends ComponentPropsWithoutRef<'dialog'> {
  open: boolean;
  /** Called when it should close, or has been closed by the browser. */
  onOpenChange: (open: boolean) => void;
}

/** A native modal dialog, drawn where it stands: it works inside the modals of hosts, and gives the focus back. */
export const Dialog: WithRef<DialogProps, HTMLDialogElement> = forwardRef(
  function Dialog({ open, onOpenChange, ...props }: DialogProps, ref) {
    const dialog = useRoot(ref, keepFocus);
    useTopLayer(open, dialog);

    useEffect(() => {
      const { current } = dialog;
      // A DOM that draws nothing, as tests have it, has no modals.
      if (open) current?.showModal?.();
      // Also where React hides it: a modal that nobody sees would still keep the person from the rest of the page.
      return () => current?.close?.();
    }, [dialog, open]);

    return (
      <dialog
        {...props}
        ref={dialog}
        className={className('plug-dialog', props.className)}
        onClose={({ currentTarget }) => {
          // The browser tells of it later, also of what the host has closed: by then it may have been opened anew.
          if (open && !currentTarget.open) onOpenChange(false);
        }}
      />
    );
  },
);
