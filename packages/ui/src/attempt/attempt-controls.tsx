'use client';

import type { Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../button/button.tsx';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { MoreLink } from '../connect-button/more-link.tsx';
import type { UseConnectViewResult } from '../connect-button/use-connect-view.ts';
import { Note } from '../note/note.tsx';

/** What the controls of an attempt take. */
export interface AttemptControlsProps extends UseConnectViewResult, Pick<ButtonProps, 'size' | 'variant'> {
  toolkit: Toolkit;
}

/** An attempt to connect by itself: one control, a way out, and a line that says what is going on. */
export function AttemptControls({ toolkit, size, variant, ...result }: AttemptControlsProps): ReactNode {
  const { view, flow, messages } = result;
  const isOver = view.badge === 'failed';
  return (
    <div className="plug-connect" data-state={view.state}>
      <div className="plug-actions">
        <ConnectControl {...result} {...{ toolkit, size, variant }} />
        {(view.canCancel || isOver) && (
          <Button
            size={size}
            onClick={() => {
              if (isOver) flow.reset();
              else void flow.cancel();
            }}
          >
            <span>{messages.cancel}</span>
          </Button>
        )}
      </div>
      <Note state={isOver ? 'failed' : view.state === 'blocked' ? 'needs-reconnect' : undefined}>
        {view.note && (
          <>
            {view.note} <MoreLink {...result} />
          </>
        )}
      </Note>
    </div>
  );
}
