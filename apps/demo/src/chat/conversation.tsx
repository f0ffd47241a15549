import { useChat } from '@ai-sdk/react';
import { useRequiredConnections } from '@plugboard/hooks';
import { isFollowUp, useConnectChat } from '@plugboard/hooks/chat/ai-sdk';
import { RequireConnections } from '@plugboard/ui';
import { ConnectPrompts } from '@plugboard/ui/chat';
import { DefaultChatTransport, lastAssistantMessageIsCompleteWithToolCalls, type UIMessage } from 'ai';
import { useEffect, useRef, useState } from 'react';
import type { Account } from '../accounts.ts';
import { BrandMark } from '../shell/brand-mark.tsx';
import type { ChatMode } from './chat-mode.ts';
import { Composer } from './composer.tsx';
import { fetchChat } from './fetch-chat.ts';
import { examples, reasons, type Example } from './examples.ts';
import { Said } from './said.tsx';

interface ConversationProps {
  account: Account;
  mode: ChatMode;
  messages: UIMessage[];
}

/** The conversation, and where one writes. */
export function Conversation({ account, mode, messages }: ConversationProps) {
  const chat = useChat({
    messages,
    transport: new DefaultChatTransport({ api: `/api/chat/${mode}`, fetch: fetchChat(account) }),
    sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithToolCalls,
  });
  const propsOf = useConnectChat(chat);
  const { data: known } = useRequiredConnections(['gmail', 'github', 'slack']);
  /** What waits for its connections, where these are asked for beforehand. */
  const [waiting, setWaiting] = useState<Example>();
  const send = (text: string): void => {
    setWaiting(undefined);
    void chat.sendMessage({ text });
  };
  const ask = (text: string): void => {
    const example = mode === 'manual' && examples.find((one) => one.text === text);
    const isMissing = example && known.some(({ toolkit, isReady }) => !isReady && example.toolkits.some((one) => one === toolkit));
    // What cannot be told beforehand, the agent asks for.
    if (isMissing) setWaiting(example);
    else send(text);
  };
  const log = useRef<HTMLOListElement>(null);
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [chat.messages.length, chat.status, waiting]);
  const isEmpty = chat.messages.length === 0 && !waiting;
  const isBusy = chat.status === 'submitted' || chat.status === 'streaming';

  return (
    <div className="chat">
      {/* Read out as it grows: an answer once it is whole. */}
      <ol ref={log} className="chat-log" aria-label="Conversation" aria-live="polite" aria-busy={isBusy}>
        {chat.messages
          .filter((message) => !isFollowUp(message))
          .map((message) =>
            message.role === 'user' ? (
              <li className="chat-you" key={message.id}>
                <Said message={message} />
              </li>
            ) : (
              <li className="chat-it" key={message.id}>
                <BrandMark />
                <div>
                  <Said message={message} />
                  <ConnectPrompts {...propsOf(message)} reasons={reasons} appName="Tidewell" />
                </div>
              </li>
            ),
          )}
        {waiting && (
          <>
            <li className="chat-you">
              <p>{waiting.text}</p>
            </li>
            <li className="chat-it">
              <BrandMark />
              <div>
                <RequireConnections
                  key={waiting.text}
                  heading="Connect first"
                  text="Tidewell starts once it has what that takes."
                  toolkits={waiting.toolkits.map((slug) => ({ slug, reason: reasons[slug] }))}
                  onContinue={() => send(waiting.text)}
                  onLater={() => setWaiting(undefined)}
                />
              </div>
            </li>
          </>
        )}
      </ol>
      {chat.error && (
        <p role="alert">
          Tidewell didn’t answer.{' '}
          <button className="button" type="button" onClick={() => void chat.regenerate()}>
            Try again
          </button>
        </p>
      )}
      {isEmpty && (
        <ul className="chat-examples" aria-label="Examples">
          {examples.map(({ text }) => (
            <li key={text}>
              <button className="button" type="button" onClick={() => ask(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Composer isBusy={isBusy} onSend={ask} />
    </div>
  );
}
