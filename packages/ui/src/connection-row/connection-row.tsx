'use client';

import { connectionState, type Connection, type DisconnectOutput, type Toolkit } from '@plugboard/hooks';
import { forwardRef } from 'react';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { keepFocus } from '../focus/keep-focus.ts';
import { useRoot } from '../use-root.ts';
import { accountName } from './accounts.ts';
import { ConnectionFacts } from './connection-facts.tsx';
import { LiveRow } from './live-row.tsx';
import { RowBadge } from './row-badge.tsx';
import { RowScope, useRowScope } from './row-scope.tsx';
import { Row } from './row.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the row of a connection takes. */
export interface ConnectionRowProps extends RootProps {
  /** The toolkit, with all of the user's connections to it. */
  toolkit: Toolkit;
  /** The connection, one of the toolkit's. */
  connection: Connection;
  /** Only shows how it stands: nothing to press, and no provider needed. */
  isReadOnly?: boolean | undefined;
  /** Whether it stands below the row of its toolkit, which need not be named again. */
  isNested?: boolean | undefined;
  /** Whether it has just become connected. Selector: `[data-fresh]`. */
  isFresh?: boolean | undefined;
  /** Called once the server has said that an attempt of this row is connected; without it, the list's own is called. */
  onConnect?: ((connection: Connection) => void) | undefined;
  /**
   * Called once the server has disconnected it, with what is left of the access. In a `ConnectionList`, the list's own
   * is called.
   */
  onDisconnect?: ((connection: Connection, outcome: DisconnectOutput) => void) | undefined;
}

/**
 * One connection: its name, who it is connected as, how it stands, and a menu with all that can be done about it.
 *
 * Put rows of yours into a `ConnectionList`: it keeps the focus, the voice and the question before a disconnect when a row
 * goes.
 *
 * @example
 * <ConnectionRow toolkit={toolkit} connection={connection} />
 */
export const ConnectionRow: WithRef<ConnectionRowProps, HTMLDivElement> = forwardRef(
  function ConnectionRow({ isReadOnly, onDisconnect, ...props }: ConnectionRowProps, ref) {
    const scope = useRowScope();
    if (isReadOnly) {
      const { toolkit, connection, isNested, onConnect: _, ...row } = props;
      const state = connectionState(connection);
      return (
        <Row
          {...row}
          ref={ref}
          isNested={isNested}
          state={state}
          start={!isNested && <ToolkitLogo toolkit={toolkit} />}
          title={isNested ? accountName(toolkit, connection) : (connection.alias ?? toolkit.name)}
          meta={<ConnectionFacts toolkit={toolkit} connection={connection} isNested={isNested} />}
          actions={<RowBadge toolkit={toolkit} connection={connection} state={state} />}
        />
      );
    }
    return scope ? <LiveRow {...props} ref={ref} /> : <LoneRow {...props} {...{ onDisconnect, ref }} />;
  },
);

/** A row outside of any list: what lists do for theirs, it does for itself. */
const LoneRow = forwardRef<HTMLDivElement, Omit<ConnectionRowProps, 'isReadOnly'>>(function LoneRow(
  { onDisconnect, ...props },
  ref,
) {
  const root = useRoot(ref, keepFocus);
  return (
    <RowScope onDisconnect={onDisconnect}>
      <LiveRow {...props} ref={root} />
    </RowScope>
  );
});
