'use client';

import type { ToolkitPrompt } from '@plugboard/hooks/chat';
import type { ReactNode } from 'react';
import { ConnectControl } from '../attempt/connect-control.tsx';
import { ConnectControls } from '../attempt/connect-controls.tsx';
import { connectView } from '../attempt/connect-view.ts';
import { glyphOf } from '../attempt/glyph-of.ts';
import { CancelButton } from '../connection-row/cancel-button.tsx';
import { ConnectionStatus } from '../connection-status/connection-status.tsx';
import { LockIcon } from '../icons.tsx';
import type { chatMessages } from '../messages/chat-messages.ts';
import type { ConnectPromptsProps } from './connect-prompts.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';

/** What one toolkit of a card takes. */
export interface PromptProps extends Pick<ConnectPromptsProps, 'reasons' | 'askedAt' | 'appName'> {
  prompt: ToolkitPrompt;
  messages: typeof chatMessages;
  /** Whether it is one of several. */
  isRow: boolean;
  isCurrent: boolean;
  /** The way on without it, where there is one. */
  end: ReactNode;
}

/**
 * One toolkit that an agent asks for, with everything that can be done about it: alone, or as one of several. What
 * changes in it was there before, so that it is read out.
 */
export function Prompt(props: PromptProps): ReactNode {
  const { prompt, messages, isRow, isCurrent, reasons, askedAt, appName, end } = props;
  const { toolkit: slug, data, answer } = prompt;
  const toolkit = data ?? { slug, name: slug, logo: null };
  const { name } = toolkit;
  const isLoading = !data && !prompt.error;
  const isDone = answer === 'connected';
  const view = connectView({ ...prompt, name, state: prompt.state ?? 'available' }, messages);
  // Nothing to press, and no failure. In a row the button keeps its room: it says what it does without a name.
  if (isLoading || answer === 'not_offered') {
    view.control = isRow && isLoading ? 'disabled' : 'none';
    view.badge = isLoading ? 'available' : 'unavailable';
  }
  const { badge } = view;

  /** While it loads, words keep the room that they are going to take. */
  const words = (text: ReactNode): ReactNode =>
    isLoading && text ? (
      <span className="plug-skeleton" aria-hidden="true">
        <span>{text}</span>
      </span>
    ) : (
      text
    );
  const account = data?.connections.find(({ isSelected }) => isSelected)?.label;
  const said = isDone ? (
    <>
      <span className={isRow ? 'plug-hidden' : undefined}>
        {messages.promptConnected([name])}
        {account && ' · '}
      </span>
      <bdi>{account}</bdi>
    </>
  ) : (
    view.note
  );
  // Before anything has happened: whom one trusts with what.
  const isNew = isCurrent && view.state === 'available';
  // A model may ask for `__proto__`.
  const reason = reasons && Object.hasOwn(reasons, slug) && reasons[slug];
  const meta = isCurrent ? reason : messages.promptAsked(askedAt, messages.status[badge]);
  const controls = { view, flow: prompt, messages, toolkit, isRow, hasLogo: false };
  const size = isRow ? 'md' : 'lg';
  const Row = isRow ? 'li' : 'div';
  const Meta = isRow ? 'output' : 'div';
  return (
    <Row className="plug-connection-row" data-slug={slug} data-state={view.state} aria-label={isRow ? name : undefined}>
      {(isRow || !isDone) && (
        <>
          {isLoading ? (
            <span className="plug-logo" data-size={size} />
          ) : (
            <ToolkitLogo toolkit={toolkit} size={size} />
          )}
          <div className="plug-body">
            <div className="plug-title">
              {words(name)}
            </div>
            <Meta className="plug-meta">{(isRow && words(said)) || meta}</Meta>
          </div>
        </>
      )}
      {isRow ? (
        <>
          <div className="plug-actions">
            {isDone && <ConnectionStatus state={badge} />}
            <ConnectControl {...controls} variant="secondary" size="sm" />
          </div>
          <CancelButton {...controls} />
        </>
      ) : (
        <ConnectControls
          {...controls}
          variant={isCurrent ? 'primary' : 'secondary'}
          end={end}
          state={answer === 'not_offered' ? badge : !isNew && glyphOf(view)}
          icon={isNew && LockIcon}
          said={words(said || (isNew && messages.promptTrust(name, appName)))}
        />
      )}
    </Row>
  );
}
