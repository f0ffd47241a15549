'use client';

import { toolkitState, type Connection, type Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { categoryName } from '../category-name.ts';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { MoreLink } from '../connect-button/more-link.tsx';
import { useConnectView } from '../connect-button/use-connect-view.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { Row } from '../connection-row/row.tsx';
import { useRowScope } from '../connection-row/row-scope.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { accountMessages } from '../messages/account-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useSpokenState } from '../use-spoken-state.ts';

/** What the row of a toolkit without a connection takes. */
export interface AttemptRowProps {
  toolkit: Toolkit;
  isReadOnly?: boolean | undefined;
  /** Whether it keeps its height, and shows no badge, while its button says as much. */
  isCatalogue?: boolean | undefined;
  isFresh?: boolean | undefined;
  onConnect?: ((connection: Connection) => void) | undefined;
}

/** The row of a toolkit that is not connected yet: what it is, and how far connecting it has come. */
export function AttemptRow({ isReadOnly, ...props }: AttemptRowProps): ReactNode {
  return isReadOnly ? <QuietRow {...props} /> : <LiveAttemptRow {...props} />;
}

function QuietRow({ toolkit }: AttemptRowProps): ReactNode {
  const state = toolkitState(toolkit);
  return (
    <Row
      kind="toolkit"
      state={state}
      start={<ToolkitLogo toolkit={toolkit} />}
      title={toolkit.name}
      hint={toolkit.name}
      meta={<Sentence toolkit={toolkit} isCut />}
      actions={<ConnectionStatus state={state} />}
    />
  );
}

function LiveAttemptRow({ toolkit, isCatalogue, isFresh, onConnect }: AttemptRowProps): ReactNode {
  const { slug, name } = toolkit;
  const result = useConnectView(toolkit, { onConnect });
  const { view } = result;
  const { state, badge, control, note } = view;
  useSpokenState({ subject: slug, name }, view, useRowScope()?.tell);

  const isQuiet = control === 'busy' || control === 'disabled' || control === 'none' || state === 'available';
  const isCompact = isCatalogue === true && isQuiet;
  const isBadge = isCompact ? control === 'none' || control === 'disabled' : control !== 'link';
  return (
    <Row
      kind={isCompact ? 'toolkit' : 'connection'}
      state={state}
      isFresh={isFresh}
      start={<ToolkitLogo toolkit={toolkit} />}
      title={name}
      hint={isCompact ? name : undefined}
      meta={note && !isCompact ? <div className="plug-meta">{note}</div> : <Sentence toolkit={toolkit} isCut={isCompact} />}
      actions={
        <>
          {isBadge && <ConnectionStatus state={badge} />}
          {control !== 'disabled' && (
            <ConnectControl {...result} toolkit={toolkit} size="sm" isRow variant="secondary" />
          )}
          {view.more === 'continue-here' && <MoreLink {...result} />}
        </>
      }
      end={view.canCancel && <CancelButton {...result} name={name} />}
    />
  );
}

interface SentenceProps {
  toolkit: Toolkit;
  /** Whether it is cut off where it is too long. It is said in full to whoever points at it. */
  isCut: boolean;
}

function Sentence({ toolkit: { description, categories }, isCut }: SentenceProps): ReactNode {
  const messages = useMessages(accountMessages);
  const text = description ?? (categories[0] && categoryName(categories[0], messages));
  return (
    <div className="plug-meta" dir="auto" title={isCut ? text : undefined}>
      {text}
    </div>
  );
}
