import { useCallback, useState } from 'react';
import { useOnUserChange } from './use-on-user-change.ts';

/** A dialog about one thing at a time. */
export interface DialogOf<Subject> {
  /** What it is about; also while it fades, and what it speaks of may be gone by then. `null` before the first time. */
  subject: Subject | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Opens it. Always the same function. */
  ask: (subject: Subject) => void;
}

/** The state of a dialog that is opened for one thing or another. */
export function useDialogOf<Subject extends object>(): DialogOf<Subject> {
  const [subject, setSubject] = useState<Subject | null>(null);
  const [open, onOpenChange] = useState(false);
  const ask = useCallback((next: Subject) => {
    setSubject(next);
    onOpenChange(true);
  }, []);
  useOnUserChange(() => setSubject(null));
  return { subject, open, onOpenChange, ask };
}
