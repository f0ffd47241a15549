import { useId, useRef, type ReactNode } from 'react';
import './dialogs.css';

/** A modal dialog of the browser. */
export function NativeDialog({ children }: { children: ReactNode }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  return (
    <>
      <button type="button" className="host-button" onClick={() => dialog.current?.showModal()}>
        Choose accounts
      </button>
      <dialog ref={dialog} className="host-dialog" aria-labelledby={title}>
        <h2 id={title}>Accounts</h2>
        <button type="button" className="host-button" onClick={() => dialog.current?.close()}>
          Close
        </button>
        {children}
      </dialog>
    </>
  );
}
