'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import type { UseConnectViewResult } from '../attempt/use-connect-view.ts';
import { CloseIcon } from '../icons.tsx';

/** What the corner of a row takes. */
export interface CancelButtonProps extends UseConnectViewResult {
  /** What is in that corner where there is nothing to give up. */
  children?: ReactNode;
}

/** Gives up the sign-in of a row, in the corner of its menu. */
export function CancelButton({ view, flow, messages, toolkit, children }: CancelButtonProps): ReactNode {
  if (!view.canCancel) return children;
  return (
    // With a key, as what takes its place is another button, also for the focus.
    <Button key="cancel" size="sm" isIcon aria-label={messages.cancelOf(toolkit.name)} onClick={() => void flow.cancel()}>
      <CloseIcon />
    </Button>
  );
}
