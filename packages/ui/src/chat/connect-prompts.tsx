'use client';

import { useConnectPrompts, type UseConnectPromptsOptions } from '@plugboard/hooks/chat';
import {
  forwardRef,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { errorText } from '../error-text.ts';
import { chatMessages } from '../messages/chat-messages.ts';
import { connectMessages } from '../messages/connect-messages.tsx';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { Progress } from '../require-connections/progress.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { PromptRow } from './prompt-row.tsx';
import { Prompt } from './prompt.tsx';

/** What the cards of a message take. */
export interface ConnectPromptsProps extends UseConnectPromptsOptions {
  /** A message of an agent, in any of the shapes that `useConnectPrompts` knows. */
  message: unknown;
  /** Why each toolkit is needed, by slug: "To find the mail about Friday’s workshop". */
  reasons?: Readonly<Record<string, string>> | undefined;
  /** When the agent asked; for what stands further up. */
  askedAt?: Date | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
}

/**
 * Shows what a message of an agent asks the person to connect, and nothing where it asks for nothing: a card for one
 * toolkit, a list for several, one line once all is connected.
 *
 * Of the conversation it takes the toolkits' slugs only. The link is a fresh one, for whoever is signed in.
 *
 * @example
 * <ConnectPrompts message={message} onConnected={() => void sendMessage({ text: 'It is connected.' })} />
 */
export const ConnectPrompts: ForwardRefExoticComponent<ConnectPromptsProps & RefAttributes<HTMLElement>> = forwardRef(
  function ConnectPrompts({ message, reasons, askedAt, style, ...props }: ConnectPromptsProps, ref) {
    const { isCurrent = true } = props;
    const root = useRef<HTMLElement>(null);
    useImperativeHandle(ref, () => root.current as HTMLElement);
    const messages = useMessages(connectMessages);
    const words = useMessages(chatMessages);
    useKeptFocus(root);
    const { data, isReady, isPending, decline } = useConnectPrompts(message, props);
    if (data.length === 0) return null;

    const total = data.length;
    const isRow = total > 1;
    const isList = isRow && !isReady;
    const done = data.filter(({ answer }) => answer === 'connected').length;
    const names = data.map((prompt) => prompt.data?.name ?? prompt.toolkit).join(', ');
    const isAsking = data.some(({ answer }) => answer !== 'connected' && answer !== 'not_offered');
    const onDecline = isCurrent && isAsking ? decline : undefined;
    const title = isRow ? words.promptTitle(total) : messages.connect(names);

    const rows = data.map((prompt) => {
      const { toolkit: slug, data: toolkit, loadError, answer, refetch } = prompt;
      if (!toolkit) {
        const retry = loadError && answer === null && (
          <Button variant="secondary" size="sm" onClick={refetch}>
            <span>{messages.tryAgain}</span>
          </Button>
        );
        const meta = loadError && errorText(loadError, messages);
        const unknown = { slug, name: loadError ? slug : messages.loading, logo: null };
        return <PromptRow key={slug} toolkit={unknown} {...{ isRow, meta }} actions={retry} />;
      }
      const meta = answer === 'connected' || isCurrent ? reasons?.[slug] : words.promptAsked(askedAt);
      return <Prompt key={slug} {...{ prompt, toolkit, isRow, isCurrent, meta, onDecline }} />;
    });

    return (
      <section
        ref={root}
        className={className('plug-prompt', props.className)}
        style={style}
        data-state={isReady ? 'connected' : isPending ? 'loading' : 'available'}
        aria-label={isReady ? words.promptConnected(names) : title}
      >
        {isList && (
          <>
            <div className="plug-title">{title}</div>
            <Progress label={title} text={words.promptProgress(done, total)} value={done} max={total} />
          </>
        )}
        {isList ? <ul className="plug-list">{rows}</ul> : !isRow && rows}
        {isRow && (
          <div className="plug-footer">
            <Note state={isReady ? 'connected' : undefined}>{isReady ? words.promptConnected(names) : words.promptContinues}</Note>
            {onDecline && (
              <Button size="sm" onClick={onDecline}>
                <span>{words.promptSkip}</span>
              </Button>
            )}
          </div>
        )}
      </section>
    );
  },
);
