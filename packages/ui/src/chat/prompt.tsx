'use client';

import { connectionState, type Toolkit } from '@plugboard/hooks';
import type { ConnectPrompt } from '@plugboard/hooks/chat';
import { useEffect, type ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { MoreLink } from '../connect-button/more-link.tsx';
import { useConnectView } from '../connect-button/use-connect-view.ts';
import { ConnectionStatus, statusLooks } from '../connection-status/connection-status.tsx';
import { CloseIcon } from '../icons.tsx';
import { useMessages } from '../messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { chatMessages } from './chat-messages.ts';

/** What one toolkit of a card takes. */
export interface PromptProps {
  prompt: ConnectPrompt;
  toolkit: Toolkit;
  /** One of several: its controls are small, and stand beside it. */
  isRow: boolean;
  isCurrent: boolean;
  meta: ReactNode;
  /** Where there is a way to go on without it. */
  onDecline: (() => void) | undefined;
  tell: (subject: string, state: string, text: string | undefined) => void;
}

/** One toolkit that an agent asks for, with everything that can be done about it. */
export function Prompt({ prompt, toolkit, isRow, isCurrent, meta, onDecline, tell }: PromptProps): ReactNode {
  const words = useMessages(chatMessages);
  const { name, slug } = toolkit;
  const isConnected = prompt.answer === 'connected';
  // What the agent has begun, or what is paused, is no account that it could use.
  const connections = toolkit.connections.filter((connection) =>
    isConnected ? connection.status === 'ACTIVE' : !prompt.isAdding && connectionState(connection) === 'needs-reconnect',
  );
  const result = useConnectView({ ...toolkit, connections }, undefined);
  const { authorize, openAgain, continueHere } = prompt;
  const flow = { ...result.flow, authorize, openAgain, continueHere };
  const { view, messages } = result;
  const { state, badge, note, canCancel } = view;

  const said = isConnected ? words.promptConnected(name) : note;
  useEffect(() => {
    if (state !== 'opening') tell(slug, state, said);
  }, [tell, slug, state, said]);

  const isFailed = badge === 'failed';
  const [Glyph, tone] = isFailed || state === 'blocked' ? statusLooks[isFailed ? 'failed' : 'needs-reconnect'] : [];
  const sentence = note ?? (state === 'available' && isCurrent && words.promptTrust(name));
  const line = sentence && (
    <p className={isRow ? 'plug-meta' : 'plug-note'} data-tone={tone}>
      {!isRow && Glyph && <Glyph />}
      <span>
        {sentence} {isRow || <MoreLink {...{ view, flow, messages }} />}
      </span>
    </p>
  );
  const who = (
    <>
      <ToolkitLogo toolkit={toolkit} size={isRow ? 'md' : 'lg'} />
      <div className="plug-body">
        <div className="plug-title">{name}</div>
        {(isRow && note && line) || (meta && <div className="plug-meta">{meta}</div>)}
      </div>
    </>
  );
  const actions = (
    <div className="plug-actions">
      {isConnected ? (
        <ConnectionStatus state="connected" />
      ) : (
        <ConnectControl
          {...{ view, flow, messages, toolkit, isRow }}
          size={isRow ? 'sm' : undefined}
          variant={isCurrent && !isRow ? 'primary' : 'secondary'}
        />
      )}
      {canCancel && (
        <Button size={isRow ? 'sm' : undefined} isIcon={isRow} aria-label={isRow ? `${messages.cancel} ${name}` : undefined} onClick={() => void flow.cancel()}>
          {isRow ? <CloseIcon /> : <span>{messages.cancel}</span>}
        </Button>
      )}
      {onDecline && !canCancel && !isRow && (
        <Button onClick={onDecline}>
          <span>{isFailed ? words.promptWithout : words.promptNotNow}</span>
        </Button>
      )}
    </div>
  );
  return isRow ? (
    <li className="plug-connection-row" data-state={state} data-slug={slug} aria-label={name}>
      {who}
      {actions}
    </li>
  ) : (
    <>
      <div className="plug-header">{who}</div>
      {isFailed && line}
      {actions}
      {isFailed || line}
    </>
  );
}
