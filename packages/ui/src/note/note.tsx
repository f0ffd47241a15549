import type { ComponentType, ReactNode } from 'react';
import { statusLooks, type StatusState } from '../connection-status/connection-status.tsx';

/** What a note takes. */
export interface NoteProps {
  /** For what it describes. */
  id?: string | undefined;
  /** The state whose glyph and tone it has. Without: words only. */
  state?: StatusState | false | undefined;
  /** The glyph where it has no state. */
  icon?: ComponentType | false | undefined;
  /** With nothing to say the note stays, empty: screen readers hear of changes only in what was there before. */
  children?: ReactNode;
}

/** One line below a control that says what is going on, and is read out when that changes. */
export function Note({ id, state, icon, children }: NoteProps): ReactNode {
  const [Glyph, tone] = children && state ? statusLooks[state] : [icon];
  return (
    <output id={id} className="plug-note" data-tone={tone}>
      {Glyph && <Glyph />}
      {children && <span>{children}</span>}
    </output>
  );
}
