'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { RowControl } from '../attempt/row-control.tsx';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionRow } from '../connection-row/connection-row.tsx';
import { Row } from '../connection-row/row.tsx';
import { useRowScope } from '../connection-row/row-scope.tsx';
import { useRowView } from '../connection-row/use-row-view.ts';
import { AddIcon } from '../icons.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useSpokenState } from '../voice/use-spoken-state.ts';
import type { ToolkitItemProps } from './toolkit-item.tsx';

/** What the rows of a toolkit with several accounts take. */
export interface AccountsRowProps extends ToolkitItemProps {
  accounts: readonly Connection[];
}

/** A toolkit with several accounts: its name, a way to one more, and a row for each. */
export function AccountsRow({ toolkit, accounts, isReadOnly, isFresh }: AccountsRowProps): ReactNode {
  const messages = useMessages(rowMessages);
  const header = { toolkit, text: messages.accounts(accounts.length) };
  return (
    <>
      {isReadOnly ? <Header {...header} /> : <LiveHeader {...header} isFresh={isFresh} />}
      {/* Safari forgets that a list without bullets is one. */}
      <ul role="list" className="plug-accounts" aria-label={toolkit.name}>
        {accounts.map((connection) => (
          <li key={connection.id}>
            <ConnectionRow {...{ toolkit, connection, isReadOnly }} isNested />
          </li>
        ))}
      </ul>
    </>
  );
}

interface HeaderProps {
  toolkit: Toolkit;
  text: string;
  state?: string;
  isFresh?: boolean | undefined;
  actions?: ReactNode;
  end?: ReactNode;
}

function Header({ toolkit, text, state = 'connected', actions, ...row }: HeaderProps): ReactNode {
  return (
    <Row
      {...row}
      state={state}
      start={<ToolkitLogo toolkit={toolkit} />}
      title={toolkit.name}
      meta={<div className="plug-meta">{text}</div>}
      actions={actions}
    />
  );
}

function LiveHeader(header: HeaderProps): ReactNode {
  const { toolkit, text } = header;
  const messages = useMessages(rowMessages);
  // What takes the place of one of them is told in that one's row.
  const result = useRowView(toolkit, { of: null });
  const { flow } = result;
  const view = flow.former === 'kept' ? { ...result.view, note: messages.keptBoth } : result.view;
  useSpokenState({ ...result, view }, useRowScope()?.tell);
  const isIdle = !view.canCancel && !view.isOver;
  return (
    <Header
      {...header}
      state={view.state}
      text={view.note ?? text}
      actions={
        isIdle ? (
          <Button
            label={messages.addAccount}
            of={toolkit.name}
            size="sm"
            variant="secondary"
            onClick={() => void flow.authorize()}
          >
            <AddIcon />
          </Button>
        ) : (
          <RowControl {...result} />
        )
      }
      end={<CancelButton {...result} />}
    />
  );
}
