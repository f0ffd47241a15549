'use client';

import type { ConnectPrompt } from '@plugboard/hooks/chat';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../button/button.tsx';
import { ConnectControl } from '../connect-button/connect-control.tsx';
import { ConnectControls } from '../connect-button/connect-controls.tsx';
import { connectView } from '../connect-button/connect-view.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { LockIcon } from '../icons.tsx';
import type { chatMessages } from '../messages/chat-messages.ts';
import type { ConnectPromptsProps } from './connect-prompts.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';

/** What one toolkit of a card takes. */
export interface PromptProps extends Pick<ConnectPromptsProps, 'reasons' | 'askedAt' | 'appName'> {
  /** The card. Its focus is kept from here: the card may come later than what draws it. */
  root: RefObject<HTMLElement | null>;
  prompt: ConnectPrompt;
  messages: typeof chatMessages;
  /** Whether it is one of several. */
  isRow: boolean;
  isCurrent: boolean;
  /** Where there is a way to go on without it. */
  onDecline: (() => void) | undefined;
}

/**
 * One toolkit that an agent asks for, with everything that can be done about it: alone, or as one of several. What
 * changes in it was there before, so that it is read out.
 */
export function Prompt(props: PromptProps): ReactNode {
  const { root, prompt, messages, isRow, isCurrent, reasons, askedAt, appName, onDecline } = props;
  useKeptFocus(root);
  const { toolkit: slug, data, answer } = prompt;
  const toolkit = data ?? { slug, name: slug, logo: null };
  const { name } = toolkit;
  const isDone = answer === 'connected';
  const view = connectView({ ...prompt, name, state: prompt.state ?? 'unknown' }, messages);
  // No failure, and nothing to press.
  if (answer === 'not_offered') Object.assign(view, { control: 'none', badge: 'unavailable' });
  const { badge } = view;
  const isOver = badge === 'failed';

  const account = isDone && <bdi>{data?.connections.find(({ status }) => status === 'ACTIVE')?.label}</bdi>;
  const trust = isCurrent && view.state === 'available' && messages.promptTrust(name, appName);
  const said = (data || prompt.error) && view.note;
  const meta = isCurrent ? reasons?.[slug] : messages.promptAsked(askedAt);
  const controls = { view, flow: prompt, messages, toolkit, isRow, hasLogo: false };
  const Row = isRow ? 'li' : 'div';
  const Meta = isRow ? 'output' : 'div';
  return (
    <Row className="plug-connection-row" data-slug={slug} aria-label={isRow ? name : undefined}>
      {(isRow || !isDone) && (
        <>
          <ToolkitLogo toolkit={toolkit} size={isRow ? 'md' : 'lg'} />
          <div className="plug-body">
            <div className="plug-title" dir="auto">
              {name}
            </div>
            <Meta className="plug-meta">{(isRow && (account || said)) || meta}</Meta>
          </div>
        </>
      )}
      {isRow ? (
        <>
          <div className="plug-actions">
            {isDone && <ConnectionStatus state={badge} />}
            <ConnectControl {...controls} variant="secondary" size="sm" />
          </div>
          {view.canCancel && <CancelButton {...controls} name={name} />}
        </>
      ) : (
        <ConnectControls
          {...controls}
          variant={isCurrent ? 'primary' : 'secondary'}
          end={
            onDecline && (
              <Button onClick={onDecline}>
                <span>{isOver ? messages.promptWithout : messages.promptNotNow}</span>
              </Button>
            )
          }
          state={(isDone || isOver) && badge}
          icon={trust ? LockIcon : undefined}
          said={
            account ? (
              <>
                {messages.promptConnected([name])} {account}
              </>
            ) : (
              said || trust
            )
          }
        />
      )}
    </Row>
  );
}
