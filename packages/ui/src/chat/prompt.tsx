'use client';

import { connectionState, type Toolkit } from '@plugboard/hooks';
import type { ConnectPrompt } from '@plugboard/hooks/chat';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { MoreLink } from '../connect-button/more-link.tsx';
import { useConnectView } from '../connect-button/use-connect-view.ts';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { chatMessages } from '../messages/chat-messages.ts';
import { PromptRow, type PromptRowProps } from './prompt-row.tsx';

/** What one toolkit of a card takes. */
export interface PromptProps extends Pick<PromptRowProps, 'isRow' | 'meta'> {
  prompt: ConnectPrompt;
  toolkit: Toolkit;
  isCurrent: boolean;
  /** Where there is a way to go on without it. */
  onDecline: (() => void) | undefined;
}

/** One toolkit that an agent asks for, with everything that can be done about it. */
export function Prompt({ prompt, toolkit, isRow, isCurrent, meta, onDecline }: PromptProps): ReactNode {
  const words = useMessages(chatMessages);
  const { name } = toolkit;
  const isConnected = prompt.answer === 'connected';
  // What the agent has begun, or what is paused, is no account that it could use.
  const connections = toolkit.connections.filter((connection) =>
    isConnected ? connection.status === 'ACTIVE' : !prompt.isAdding && connectionState(connection) === 'needs-reconnect',
  );
  const result = useConnectView({ ...toolkit, connections });
  const control = { ...result, flow: { ...result.flow, ...prompt } };
  const { view, messages } = result;
  const { badge, state, note, canCancel } = view;
  const size = isRow ? 'sm' : undefined;

  const actions = isConnected ? (
    <ConnectionStatus state="connected" />
  ) : (
    <>
      <ConnectControl {...control} {...{ toolkit, isRow, size }} variant={isCurrent && !isRow ? 'primary' : 'secondary'} />
      {canCancel ? (
        <Button key="cancel" size={size} onClick={() => void prompt.cancel()}>
          <span>{messages.cancel}</span>
          {isRow && <span className="plug-hidden"> {name}</span>}
        </Button>
      ) : (
        !isRow &&
        onDecline && (
          // Not the same element: a second press on the one is not meant for the other.
          <Button key="decline" onClick={onDecline}>
            <span>{words.promptNotNow}</span>
          </Button>
        )
      )}
    </>
  );
  const trust = state === 'available' && isCurrent && words.promptTrust(name);
  return (
    <PromptRow {...{ toolkit, isRow, actions }} meta={(isRow && note) || meta} isFolded={isConnected && !isRow}>
      {!isRow && (
        <Note state={isConnected || badge === 'failed' ? badge : undefined}>
          {isConnected ? (
            <>
              {words.promptConnected(name)} <bdi>{connections[0]?.label}</bdi>
            </>
          ) : (
            (note || trust) && (
              <>
                {note ?? trust} <MoreLink {...control} />
              </>
            )
          )}
        </Note>
      )}
    </PromptRow>
  );
}
