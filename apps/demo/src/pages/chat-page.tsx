import type { UIMessage } from 'ai';
import { useEffect, useState } from 'react';
import type { Account } from '../accounts.ts';
import { Conversation } from '../chat/conversation.tsx';
import type { ChatMode } from '../chat/chat-mode.ts';
import { fetchChat } from '../chat/fetch-chat.ts';
import { Link } from '../router/link.tsx';
import { Page } from '../shell/page.tsx';

export interface ChatPageProps {
  account: Account;
  mode: ChatMode;
}

/** Ask Tidewell: an agent that connects what it needs in the conversation, and carries on by itself. */
export function ChatPage({ account, mode }: ChatPageProps) {
  const [messages, setMessages] = useState<UIMessage[]>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isLeft = false;
    async function load(): Promise<void> {
      const response = await fetchChat(account)(`/api/chat/${mode}`);
      if (!response.ok) throw new Error(`The chat answered ${response.status}`);
      const conversation = (await response.json()) as { messages: UIMessage[] };
      if (!isLeft) setMessages(conversation.messages);
    }
    load().catch(() => setHasFailed(!isLeft));
    return () => {
      isLeft = true;
    };
  }, [account, mode]);
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
      {messages && <Conversation account={account} mode={mode} messages={messages} />}
      {hasFailed && <p role="alert">Your conversation didn’t load. Reload the page to try again.</p>}
    </Page>
  );
}
