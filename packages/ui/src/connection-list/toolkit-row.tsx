'use client';

import { toolkitState, type Toolkit } from '@plugboard/hooks';
import { memo, type FunctionComponent, type ReactNode } from 'react';
import { categoryName } from '../messages/category-name.ts';
import { RowControl } from '../attempt/row-control.tsx';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { Row } from '../connection-row/row.tsx';
import { useRowScope } from '../connection-row/row-scope.tsx';
import { useRowView } from '../connection-row/use-row-view.ts';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { accountMessages } from '../messages/account-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useSpokenState } from '../voice/use-spoken-state.ts';
import type { ToolkitItemProps } from './toolkit-item.tsx';

/** What the row of a toolkit as a whole takes. */
export interface ToolkitRowProps extends ToolkitItemProps {
  /** Whether it keeps its height, and shows no badge, while its button says as much. */
  isCatalogue?: boolean | undefined;
  /** What leads to where its accounts are managed. */
  manage?: ((toolkit: Toolkit) => ReactNode) | undefined;
}

/**
 * The row of a toolkit, without its accounts: what it is, and how far connecting it has come. Of a long list none but those
 * that come are drawn as one scrolls, and none as one types.
 */
export const ToolkitRow: FunctionComponent<ToolkitRowProps> = memo(function ToolkitRow({ isReadOnly, ...props }) {
  return isReadOnly ? <QuietRow {...props} /> : <LiveToolkitRow {...props} />;
});

function QuietRow({ toolkit }: ToolkitRowProps): ReactNode {
  const state = toolkitState(toolkit);
  return (
    <Row
      kind="toolkit"
      state={state}
      start={<ToolkitLogo toolkit={toolkit} />}
      title={toolkit.name}
      hint={toolkit.name}
      meta={<Sentence toolkit={toolkit} />}
      actions={<ConnectionStatus state={state} />}
    />
  );
}

function LiveToolkitRow({ toolkit, isCatalogue, manage, isFresh }: ToolkitRowProps): ReactNode {
  const { name } = toolkit;
  const result = useRowView(toolkit);
  const { view } = result;
  const { state, badge, control, note } = view;
  useSpokenState(result, useRowScope()?.tell);

  const leads = control === 'manage' && manage?.(toolkit);
  const isManaged = control === 'manage' && !result.flow.former;
  const isSettled = isManaged || control === 'disabled' || control === 'none';
  const isCompact = isCatalogue === true && (isSettled || control === 'busy' || state === 'available');
  // Compact, a note has the room of one line, so only what is to be done now is said there.
  const isNote = !isCompact || view.canCancel;
  // That somebody chose not to is said in the note.
  const isBadge = isCompact ? isSettled : control !== 'link' && state !== 'denied';
  return (
    <Row
      kind={isCompact ? 'toolkit' : 'connection'}
      state={state}
      isFresh={isFresh}
      start={<ToolkitLogo toolkit={toolkit} />}
      title={name}
      hint={isCompact ? name : undefined}
      meta={note && isNote ? <div className="plug-meta">{note}</div> : <Sentence toolkit={toolkit} />}
      actions={
        <>
          {isBadge && (
            <ConnectionStatus state={badge}>
              {isCompact && leads && <span className="plug-hidden">{result.messages.status[badge]}</span>}
            </ConnectionStatus>
          )}
          <RowControl {...result} />
          {leads}
        </>
      }
      end={<CancelButton {...result} />}
    />
  );
}

/** In full, also where a row cuts it off: to whoever points at it. Composio describes toolkits in English. */
function Sentence({ toolkit: { description, categories } }: { toolkit: Toolkit }): ReactNode {
  const messages = useMessages(accountMessages);
  const text = description ?? (categories[0] && categoryName(categories[0], messages));
  return (
    <div className="plug-meta" dir="auto" title={text} lang={description ? 'en' : undefined}>
      {text}
    </div>
  );
}
