'use client';

import type { ReactNode } from 'react';
import type { UseConnectViewResult } from './use-connect-view.ts';

/** What the second way on takes. */
export interface MoreLinkProps extends UseConnectViewResult {
  /** Of the toolkit, for screen readers: where there are several, each link says whose it is. */
  name?: string;
}

/** The second way on, inside a sentence; nothing where there is none. */
export function MoreLink({ view, flow, messages, name }: MoreLinkProps): ReactNode {
  const isAgain = view.more === 'open-again';
  return (
    view.more && (
      <button type="button" className="plug-link" onClick={isAgain ? () => void flow.openAgain() : flow.continueHere}>
        {isAgain ? messages.openAgain : messages.continueHere} <span className="plug-hidden">{name}</span>
      </button>
    )
  );
}
