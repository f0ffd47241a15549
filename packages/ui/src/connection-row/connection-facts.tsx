'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { FailedIcon } from '../icons.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { useSince } from '../use-since.ts';

/** What the line of facts takes. */
export interface ConnectionFactsProps {
  toolkit: Toolkit;
  connection: Connection;
  /** Whether the toolkit's name stands above it already. */
  isNested?: boolean | undefined;
  /** What to do, where there is something to do. It takes the place of the date. */
  note?: string | undefined;
  /** What went wrong, in the place of both. */
  problem?: string | undefined;
}

/** Who a connection is for, how, and since when. */
export function ConnectionFacts({ toolkit, connection, isNested, note, problem }: ConnectionFactsProps): ReactNode {
  const messages = useMessages(rowMessages);
  const since = useSince(connection);
  const { alias, label, authScheme, accountType } = connection;
  const facts = [
    alias && !isNested && toolkit.name,
    label && !(isNested && !alias) && <bdi>{label}</bdi>,
    // An address says by itself that somebody signed in.
    authScheme && messages.schemes[authScheme],
    accountType === 'SHARED' && messages.shared,
    !problem && (note || since),
  ];
  return (
    <div className="plug-facts">
      {facts.map((fact, index) => fact && <span key={index}>{fact}</span>)}
      {problem && (
        <span className="plug-note" data-tone="danger">
          <FailedIcon />
          {problem}
        </span>
      )}
    </div>
  );
}
