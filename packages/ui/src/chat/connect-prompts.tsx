'use client';

import { useConnectPrompts, type ConnectPrompt, type UseConnectPromptsOptions } from '@plugboard/hooks/chat';
import {
  forwardRef,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { Button } from '../button/button.tsx';
import { className } from '../class-name.ts';
import { useAnnouncer } from '../connections-page/use-announcer.ts';
import { errorText } from '../error-text.ts';
import { ConnectedIcon } from '../icons.tsx';
import { connectMessages } from '../messages.tsx';
import { useMessages } from '../messages-provider.tsx';
import { ToolkitLogo } from '../toolkit-logo/toolkit-logo.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { chatMessages } from './chat-messages.ts';
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
    const words = { ...useMessages(connectMessages), ...useMessages(chatMessages) };
    const { text, tell } = useAnnouncer();
    const keptFocus = useKeptFocus(root);
    const { data, isReady, isPending, decline } = useConnectPrompts(message, props);
    if (data.length === 0) return null;

    const isList = data.length > 1;
    const done = data.filter(({ answer }) => answer === 'connected');
    const nameOf = ({ data: toolkit, toolkit: slug }: ConnectPrompt): string => toolkit?.name ?? slug;
    const names = data.map(nameOf).join(', ');
    const asked = isCurrent ? undefined : words.promptAsked(askedAt);
    const isOver = data.every(({ answer }) => answer === 'not_offered' || answer === 'connected');
    const onDecline = isCurrent && !isOver ? decline : undefined;

    const each = (prompt: ConnectPrompt): ReactNode => {
      const { toolkit: slug, data: toolkit, loadError, answer, refetch } = prompt;
      const meta = answer === 'connected' ? undefined : (asked ?? reasons?.[slug]);
      if (toolkit) {
        return <Prompt key={slug} {...{ prompt, toolkit, meta, tell, isCurrent, onDecline }} isRow={isList} />;
      }
      const Row = isList ? 'li' : 'div';
      const isOffered = answer !== 'not_offered';
      return (
        <Row key={slug} className={isList ? 'plug-connection-row' : 'plug-header'} data-state={isOffered ? 'loading' : 'unavailable'}>
          <ToolkitLogo toolkit={{ slug, name: slug, logo: null }} size={isList ? 'md' : 'lg'} />
          <div className="plug-body">
            {!isOffered || loadError ? (
              <div className="plug-text">
                {isOffered && loadError ? errorText(loadError, words) : words.promptNotOffered(slug)}
              </div>
            ) : (
              <div className="plug-skeleton" data-width="3" />
            )}
          </div>
          {isOffered && loadError && (
            <Button variant="secondary" size="sm" onClick={refetch}>
              <span>{words.tryAgain}</span>
            </Button>
          )}
        </Row>
      );
    };

    const label = done[0]?.data?.connections.find(({ status }) => status === 'ACTIVE')?.label;
    return (
      <section
        ref={root}
        className={className('plug-prompt', props.className)}
        style={style}
        data-state={isPending ? 'loading' : isReady ? 'connected' : 'available'}
        aria-label={isReady ? words.promptConnected(names) : isList ? words.promptTitle(data.length) : words.connect(names)}
        aria-busy={isPending || undefined}
        {...keptFocus}
      >
        {isReady ? (
          <>
            <span className="plug-status" data-status="connected" data-tone="success">
              <ConnectedIcon />
              <span className="plug-status-label">{words.promptConnected(names)}</span>
            </span>
            {!isList && label && (
              <bdi className="plug-meta">{label}</bdi>
            )}
          </>
        ) : isList ? (
          <>
            <div className="plug-header">
              <div className="plug-body plug-title">{words.promptTitle(data.length)}</div>
              <span className="plug-meta">{words.promptProgress(done.length, data.length)}</span>
            </div>
            <progress className="plug-progress" value={done.length} max={data.length} aria-label={words.promptAccounts} style={{ '--plug-max': data.length } as CSSProperties} />
            <ul className="plug-list">{data.map(each)}</ul>
            {onDecline && (
              <div className="plug-footer">
                <p className="plug-note">
                  <span>{words.promptContinues}</span>
                </p>
                <Button size="sm" onClick={onDecline}>
                  <span>{words.promptSkip}</span>
                </Button>
              </div>
            )}
          </>
        ) : (
          data.map(each)
        )}
        <output className="plug-hidden">{isReady ? text && words.promptConnected(names) : text}</output>
      </section>
    );
  },
);
