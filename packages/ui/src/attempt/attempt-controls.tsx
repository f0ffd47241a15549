'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import type { ConnectControlProps } from './connect-control.tsx';
import { ConnectControls } from './connect-controls.tsx';
import { glyphOf } from './glyph-of.ts';

/** An attempt to connect by itself: one control, a way out, and a line that says what is going on. */
export function AttemptControls(props: ConnectControlProps): ReactNode {
  const { view, flow, messages, size } = props;
  return (
    <div className="plug-connect" data-state={view.state}>
      <ConnectControls
        {...props}
        said={view.note}
        state={glyphOf(view)}
        end={
          view.isOver && (
            <Button label={messages.cancel} size={size} onClick={flow.reset} />
          )
        }
      />
    </div>
  );
}
