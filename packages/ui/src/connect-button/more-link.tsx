'use client';

import type { ReactNode } from 'react';
import type { UseConnectViewResult } from './use-connect-view.ts';

/** The second way on, inside a sentence; nothing where there is none. */
export function MoreLink({ view, flow, messages }: UseConnectViewResult): ReactNode {
  switch (view.more) {
    case 'open-again':
      return (
        <button type="button" className="plug-link" onClick={() => void flow.openAgain()}>
          {messages.openAgain}
        </button>
      );
    case 'continue-here':
      return (
        <button type="button" className="plug-link" onClick={flow.continueHere}>
          {messages.continueHere}
        </button>
      );
    case undefined:
      return null;
  }
}
