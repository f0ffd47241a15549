import type { UIMessage } from 'ai';
import { useEffect, useState } from 'react';
import { Conversation } from '../chat/conversation.tsx';
import type { ChatMode } from '../chat/chat-mode.ts';
import { Link } from '../router/link.tsx';
import { Page } from '../shell/page.tsx';

/** Ask Tidewell: an agent that connects what it needs in the conversation, and carries on by itself. */
export function ChatPage({ mode }: { mode: ChatMode }) {
  const [messages, setMessages] = useState<UIMessage[]>();
  useEffect(() => {
    let isLeft = false;
    void fetch(`/api/chat/${mode}`)
      .then((response) => response.json() as Promise<{ messages: UIMessage[] }>)
      .then((conversation) => {
        if (!isLeft) setMessages(conversation.messages);
      });
    return () => {
      isLeft = true;
    };
  }, [mode]);
  const lead =
    mode === 'managed' ? (
      <>
        It connects what it needs as it goes. <Link href="/chat/manual">Connect beforehand instead</Link>
      </>
    ) : (
      <>
        It connects what it needs before it starts. <Link href="/chat">Connect as it goes instead</Link>
      </>
    );
  return (
    <Page title="Ask Tidewell" lead={lead}>
      {messages && <Conversation mode={mode} messages={messages} />}
    </Page>
  );
}
