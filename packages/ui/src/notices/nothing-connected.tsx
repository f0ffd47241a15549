'use client';

import type { ReactNode } from 'react';
import { Row } from '../connection-row/row.tsx';
import { PlugIcon } from '../icons.tsx';
import { pageMessages } from '../messages/page-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';

/** Says that nothing is connected yet, as high as the first row that takes its place: so nothing below it moves. */
export function NothingConnected(): ReactNode {
  const messages = useMessages(pageMessages);
  return (
    <div className="plug-list">
      <Row
        state="available"
        start={
          <span className="plug-logo">
            <PlugIcon />
          </span>
        }
        title={messages.nothingConnected}
        meta={<div className="plug-meta">{messages.nothingConnectedText}</div>}
      />
    </div>
  );
}
