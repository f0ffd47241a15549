'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Note, type NoteProps } from '../note/note.tsx';
import { ConnectControl, type ConnectControlProps } from './connect-control.tsx';
import { MoreLink } from './more-link.tsx';

/** What the controls of a toolkit take. */
export interface ConnectControlsProps extends ConnectControlProps, Pick<NoteProps, 'state' | 'icon'> {
  /** What stands before the main control. */
  start?: ReactNode;
  /** What stands after it where there is nothing to cancel. */
  end?: ReactNode;
  /** What is going on. */
  said: ReactNode;
}

/** The main control of a toolkit, a way out, and the line that says what is going on. */
export function ConnectControls({ start, end, said, state, icon, ...control }: ConnectControlsProps): ReactNode {
  const { view, flow, messages, size } = control;
  return (
    <>
      <div className="plug-actions">
        {start}
        <ConnectControl {...control} />
        {view.canCancel && (
          <Button label={messages.cancel} size={size} onClick={() => void flow.cancel()} />
        )}
        {!view.canCancel && end}
      </div>
      <Note state={state} icon={icon}>
        {said && (
          <>
            {said} <MoreLink {...control} />
          </>
        )}
      </Note>
    </>
  );
}
