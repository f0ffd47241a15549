'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { pageMessages } from '../messages.tsx';
import { useMessages } from '../messages-provider.tsx';
import { useIsHydrated } from './use-is-hydrated.ts';

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
  // A server does not know which day it is where the person is.
  const knowsDay = useIsHydrated();
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
      {note ? <span>{note}</span> : createdAt && knowsDay && <span>{messages.since(new Date(createdAt))}</span>}
    </div>
  );
}
