'use client';

import type { ReactNode } from 'react';
import type { UseConnectViewResult } from './use-connect-view.ts';

/** The second way on, inside a sentence; nothing where there is none. */
export function MoreLink({ view, flow, messages }: UseConnectViewResult): ReactNode {
  const isAgain = view.more === 'open-again';
  return (
    view.more && (
      <button type="button" className="plug-link" onClick={isAgain ? () => void flow.openAgain() : flow.continueHere}>
        {isAgain ? messages.openAgain : messages.continueHere}
      </button>
    )
  );
}
