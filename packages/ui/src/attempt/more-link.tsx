'use client';

import type { ReactNode } from 'react';
import { ButtonLabel } from '../button/button.tsx';
import type { ConnectControlProps } from './connect-control.tsx';

/** The second way on, inside a sentence; nothing where there is none, nor where the main control of a row is that way. */
export function MoreLink({ view, flow, messages, toolkit, isRow }: ConnectControlProps): ReactNode {
  const isAgain = view.more === 'open-again';
  if (!view.more || (isRow && isAgain)) return null;
  return (
    <button type="button" className="plug-link" onClick={isAgain ? () => void flow.openAgain() : flow.continueHere}>
      {/* Of several rows, each says whose it is. */}
      <ButtonLabel
        label={isAgain ? messages.openAgain : messages.continueHere}
        of={isRow ? toolkit.name : undefined}
      />
    </button>
  );
}
