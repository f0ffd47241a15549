import type { ReactNode } from 'react';
import { statusLooks, type StatusState } from '../connection-status/connection-status.tsx';

/** What a note takes. */
export interface NoteProps {
  /** The state whose glyph and tone it has. Without: words only. */
  state?: StatusState | undefined;
  /** With nothing to say the note stays, empty: screen readers hear of changes only in what was there before. */
  children?: ReactNode;
}

/** One line below a control that says what is going on, and is read out when that changes. */
export function Note({ state, children }: NoteProps): ReactNode {
  const [Glyph, tone] = children && state ? statusLooks[state] : [];
  return (
    <output className="plug-note" data-tone={tone}>
      {Glyph && <Glyph />}
      {children && <span>{children}</span>}
    </output>
  );
}
