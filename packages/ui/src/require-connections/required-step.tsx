'use client';

import type { Connection, Toolkit } from '@plugboard/hooks';
import type { ReactNode } from 'react';
import { ResumeButton } from '../attempt/resume-button.tsx';
import { ConnectControl } from '../attempt/connect-control.tsx';
import { MoreLink } from '../attempt/more-link.tsx';
import { pausedConnection } from '../attempt/paused-connection.ts';
import { useConnectView } from '../attempt/use-connect-view.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import type { Announcer } from '../voice/use-announcer.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { requireConnectionsMessages } from '../messages/require-connections-messages.ts';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useSpokenState } from '../voice/use-spoken-state.ts';

/** What a step of the checklist takes. */
export interface RequiredStepProps {
  toolkit: Toolkit;
  reason: string | undefined;
  isOptional: boolean | undefined;
  /** Whether it is the first that is still open: the one dark button. */
  isNext: boolean;
  tell: Announcer['tell'];
  onConnect: ((connection: Connection) => void) | undefined;
}

/** One toolkit of the checklist, with the one thing that there is to do about it. */
export function RequiredStep(props: RequiredStepProps): ReactNode {
  const { toolkit, reason, isOptional, isNext, tell, onConnect } = props;
  const messages = useMessages(requireConnectionsMessages);
  const { connections, name, slug } = toolkit;
  const result = useConnectView(toolkit, { onConnect });
  const { view } = result;
  useSpokenState(result, tell);

  const { state, control } = view;
  const variant = isNext ? 'primary' : 'secondary';
  const paused = state === 'paused' && pausedConnection(toolkit);
  // An account of which nobody knows how it stands is no way on: another one is.
  const offered =
    state === 'unknown' ? { ...view, control: 'authorize' as const, shortLabel: messages.connectShort } : view;
  // Where a sentence says it already, there is no room for both.
  const isLost = state === 'needs-reconnect';
  const isBadge = isLost || ['manage', 'none', 'disabled'].includes(control);
  // The badge and the button say what was lost and what to do: what it is for is left to say.
  const said = isLost ? (reason ?? view.note) : (view.note ?? reason);
  const account = state === 'connected' && connections.find(({ isSelected }) => isSelected)?.label;
  return (
    <li className="plug-connection-row" data-slug={slug} data-state={state} aria-label={name}>
      <ToolkitLogo toolkit={toolkit} />
      <div className="plug-body">
        <div className="plug-title" dir="auto">
          {name}
        </div>
        <div className="plug-meta">
          {account ? <bdi>{account}</bdi> : isOptional ? messages.requireOptional(said) : said}{' '}
          <MoreLink {...result} isRow />
        </div>
      </div>
      <div className="plug-actions">
        {isBadge && <ConnectionStatus state={view.badge} />}
        {paused && <ResumeButton {...{ name, variant }} connection={paused} />}
        {control !== 'disabled' && (
          <ConnectControl {...result} view={offered} variant={variant} linkVariant={variant} size="sm" isRow />
        )}
      </div>
      <CancelButton {...result} />
    </li>
  );
}
