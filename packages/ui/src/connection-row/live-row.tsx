'use client';

import { forwardRef, useEffect, useRef, useState } from 'react';
import { ResumeButton } from '../attempt/resume-button.tsx';
import { RowControl } from '../attempt/row-control.tsx';
import { ConnectionMenu } from '../connection-menu/connection-menu.tsx';
import { useConnectionActions } from '../connection-menu/use-connection-actions.ts';
import { isFocusFree } from '../focus/is-focus-free.ts';
import { errorText } from '../messages/error-text.ts';
import { MoreIcon } from '../icons.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { rowMessages } from '../messages/row-messages.ts';
import { RenameConnection } from '../rename-connection/rename-connection.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useRoot } from '../use-root.ts';
import { useSpokenState } from '../voice/use-spoken-state.ts';
import { accountName, isOneOfSeveral } from './accounts.ts';
import { CancelButton } from './cancel-button.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import type { ConnectionRowProps } from './connection-row.tsx';
import { RowBadge } from './row-badge.tsx';
import { useRowScope } from './row-scope.tsx';
import { Row } from './row.tsx';
import { SelectRadio } from './select-radio.tsx';
import { useRowView } from './use-row-view.ts';
import type { WithRef } from '../with-ref.ts';

/** What a row with controls takes. It is always inside a `RowScope`. */
export type LiveRowProps = Omit<ConnectionRowProps, 'isReadOnly' | 'onDisconnect'>;

/** The row of a connection, with all that can be done about it. */
export const LiveRow: WithRef<LiveRowProps, HTMLDivElement> = forwardRef(
  function LiveRow({ toolkit, connection, onConnect, ...row }: LiveRowProps, ref) {
    const { isNested } = row;
    const root = useRoot(ref);
    const scope = useRowScope();
    const words = useMessages(rowMessages);
    const several = isOneOfSeveral(toolkit);
    const result = useRowView(toolkit, { onConnect, of: several ? connection : undefined });
    const { view, flow } = result;
    const actions = useConnectionActions(flow.isPending);
    const account = accountName(toolkit, connection);
    const name = several ? words.ofAccount(toolkit.name, account) : toolkit.name;
    const problem = actions.error ? words.unchanged(errorText(actions.error, words)) : undefined;
    // What is shown before the server has said so may yet be taken back.
    const spoken = problem
      ? { state: 'failed' as const, note: problem }
      : actions.isPending
        ? { state: 'opening' as const, note: undefined }
        : view;
    const subject = several ? connection.id : undefined;
    const phase = several && flow.replaces !== connection.id ? 'idle' : flow.phase;
    const [isRenaming, setIsRenaming] = useState(false);
    const tell = isRenaming ? undefined : scope?.tell;
    // A row that has come in the place of a lost one is no first mention.
    const isNew = flow.connection?.id === connection.id;
    const isKnown = useRef(false);
    useEffect(() => {
      if (isNew && several && flow.replaces && !isKnown.current) tell?.(connection.id, 'pending', '');
      isKnown.current = true;
    });
    useSpokenState({ toolkit: { slug: toolkit.slug, name }, view: spoken, flow: { phase }, subject }, tell);
    useEffect(() => {
      if (actions.isPending) return;
      tell?.(`${connection.id} name`, connection.alias ?? '', words.announceNamed(account));
      tell?.(
        `${connection.id} use`,
        String(connection.isSelected),
        connection.isSelected && several ? words.announceInUse(account) : undefined,
      );
    });
    const wasRenaming = useRef(false);
    useEffect(() => {
      // Back to where it was called from.
      if (wasRenaming.current && !isRenaming && isFocusFree(root.current)) {
        root.current?.querySelector<HTMLElement>('[data-icon-only]')?.focus();
      }
      wasRenaming.current = isRenaming;
    }, [root, isRenaming]);

    return (
      <Row
        {...row}
        isFresh={row.isFresh || isNew}
        ref={root}
        state={view.state}
        start={
          isNested ? (
            <SelectRadio toolkit={toolkit} connection={connection} onSelect={(chosen) => void actions.select(chosen)} />
          ) : (
            <ToolkitLogo toolkit={toolkit} />
          )
        }
        title={isNested ? account : (connection.alias ?? toolkit.name)}
        meta={
          <ConnectionFacts
            toolkit={toolkit}
            connection={connection}
            isNested={isNested}
            note={view.note}
            problem={problem}
          />
        }
        actions={
          <>
            {/* What is under way says so on its own button. */}
            {view.control !== 'link' && view.control !== 'busy' && (
              <RowBadge toolkit={toolkit} connection={connection} state={view.badge} />
            )}
            {view.state === 'paused' && <ResumeButton connection={connection} name={name} />}
            <RowControl {...result} variant={view.state === 'needs-reconnect' ? 'primary' : 'secondary'} />
          </>
        }
        end={
          <CancelButton {...result}>
            <ConnectionMenu
              toolkit={toolkit}
              connection={connection}
              actions={actions}
              connect={result.connect}
              size="sm"
              isIcon
              aria-label={words.manage(name)}
              onRename={() => {
                setIsRenaming(true);
              }}
              onDisconnect={() => scope?.disconnect({ toolkit, connection })}
            >
              <MoreIcon />
            </ConnectionMenu>
          </CancelButton>
        }
        instead={
          isRenaming && (
            <RenameConnection
              toolkit={toolkit}
              connection={connection}
              onDone={() => {
                setIsRenaming(false);
              }}
            />
          )
        }
      />
    );
  },
);
