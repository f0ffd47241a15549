'use client';

import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import type { UseConnectViewResult } from '../attempt/use-connect-view.ts';
import { CloseIcon } from '../icons.tsx';

/** Gives up the sign-in of a row, in the corner of its menu. */
export function CancelButton({ flow, messages, name }: UseConnectViewResult & { name: string }): ReactNode {
  return (
    <Button size="sm" isIcon aria-label={messages.cancelOf(name)} onClick={() => void flow.cancel()}>
      <CloseIcon />
    </Button>
  );
}
