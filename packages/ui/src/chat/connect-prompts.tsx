'use client';

import { useConnectPrompts, type UseConnectPromptsOptions } from '@plugboard/hooks/chat';
import { forwardRef, type CSSProperties } from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { keepFocus } from '../focus/keep-focus.ts';
import { chatMessages } from '../messages/chat-messages.ts';
import { useMessages } from '../messages/messages-provider.tsx';
import { Note } from '../note/note.tsx';
import { useRoot } from '../use-root.ts';
import { Prompt } from './prompt.tsx';
import type { RootProps } from '../root-props.ts';
import type { WithRef } from '../with-ref.ts';

/** What the cards of a message take. */
export interface ConnectPromptsProps extends UseConnectPromptsOptions, RootProps {
  /** A message of an agent, in any of the shapes that `useConnectPrompts` knows. */
  message: unknown;
  /** Why each toolkit is needed, by slug: "To find the mail about Friday’s workshop". */
  reasons?: Readonly<Record<string, string | undefined>> | undefined;
  /** When the agent asked; for what stands further up. */
  askedAt?: Date | undefined;
  /** Your app, which never sees the password. */
  appName?: string | undefined;
}

/**
 * Shows what a message of an agent asks the person to connect, and nothing where it asks for nothing: a card for one
 * toolkit, a list for several, one line once all is connected.
 *
 * Of the conversation it takes the toolkits' slugs only. The link is a fresh one, for whoever is signed in.
 *
 * @example
 * <ConnectPrompts message={message} onReady={() => void sendMessage({ text: 'It is connected.' })} />
 */
export const ConnectPrompts: WithRef<ConnectPromptsProps, HTMLElement> = forwardRef(
  function ConnectPrompts(props: ConnectPromptsProps, ref) {
    const { message, isCurrent = true, isRepeated: _, onReady: __, onEnded: ___, reasons, askedAt, appName, ...rest } = props;
    // From here, and not from its rows: they go once all are connected.
    const root = useRoot(ref, keepFocus);
    const messages = useMessages(chatMessages);
    const { data, isReady, isPending, decline } = useConnectPrompts(message, props);
    if (!data[0]) return null;

    const isRow = data.length > 1;
    const names = data.map((prompt) => prompt.data?.name ?? prompt.toolkit);
    const title = isRow ? messages.promptTitle(data.length) : messages.connect(names.join());
    const ready = isReady && messages.promptConnected(names);
    const done = data.filter(({ answer }) => answer === 'connected').length;
    const size = isRow ? 'sm' : undefined;
    const end = isPending ? (
      <span className="plug-skeleton" data-shape="button" data-size={size} />
    ) : (
      // What has an answer is nothing to decide on any more, as the agent has been told; nor is what is not known.
      isCurrent &&
      data.some((prompt) => prompt.data && !prompt.answer) && (
        <Button label={messages.promptNotNow} size={size} onClick={decline} />
      )
    );
    const rows = data.map((prompt) => (
      <Prompt
        key={prompt.toolkit}
        {...{ reasons, askedAt, appName, prompt, messages, isRow, isCurrent, end }}
      />
    ));
    return (
      <section
        aria-label={ready || title}
        {...rest}
        ref={root}
        className={className('plug-prompt', props.className)}
        data-state={isReady ? 'connected' : isPending ? 'loading' : 'available'}
      >
        {isRow && !isReady && (
          <>
            <div className="plug-header">
              <div className="plug-body plug-title">{title}</div>
              <div className="plug-meta">{!isPending && messages.promptProgress(done, data.length)}</div>
            </div>
            <div className="plug-progress" style={{ '--plug-value': done, '--plug-max': data.length } as CSSProperties} />
            {/* Safari forgets that a list without bullets is one. */}
            <ul role="list" className="plug-list">{rows}</ul>
          </>
        )}
        {isRow ? (
          <div className="plug-footer">
            <Note state={isReady && 'connected'}>{ready || messages.promptContinues}</Note>
            {end}
          </div>
        ) : (
          rows
        )}
      </section>
    );
  },
);
