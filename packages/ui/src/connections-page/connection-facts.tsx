'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { pageMessages } from '../messages/page-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';

/** What the line of facts takes. */
export interface ConnectionFactsProps {
  toolkit: Toolkit;
  connection?: Connection | undefined;
  /** Whether the toolkit's name stands above it already. */
  isNested?: boolean;
  /** What to do, where there is something to do. It takes the place of the date. */
  note?: string | undefined;
}

/** Who a connection is for, how, and since when. */
export function ConnectionFacts({ toolkit, connection, isNested, note }: ConnectionFactsProps): ReactNode {
  const messages = useMessages(pageMessages);
  const { alias, label, authScheme, createdAt } = connection ?? {};
  return (
    <div className="plug-facts">
      {alias && !isNested && <span>{toolkit.name}</span>}
      {label && !(isNested && !alias) && (
        <span>
          <bdi>{label}</bdi>
        </span>
      )}
      {/* An address says by itself that somebody signed in. */}
      {authScheme === 'API_KEY' && <span>{messages.isKey}</span>}
      {note ? <span>{note}</span> : createdAt && <span>{messages.since(new Date(createdAt))}</span>}
    </div>
  );
}
